package org.muster.simulator.load;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Numbered jobs that several threads take from, each started when it is due. */
final class Shift {

  private final int jobs;
  private final double perSecond;
  private final long deadline;
  private final IntConsumer job;
  private final long begin = System.nanoTime();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger started = new AtomicInteger();

  Shift(int jobs, double perSecond, long deadline, IntConsumer job) {
    this.jobs = jobs;
    this.perSecond = perSecond;
    this.deadline = deadline;
    this.job = job;
  }

  /** Takes jobs until none is left or the deadline has come. */
  void work() {
    for (int n = next.getAndIncrement(); n < jobs; n = next.getAndIncrement()) {
      if (!awaited(n)) {
        return;
      }
      started.incrementAndGet();
      job.accept(n);
    }
  }

  int started() {
    return started.get();
  }

  /** Whether the job's moment came before the deadline. */
  private boolean awaited(int number) {
    long due = perSecond > 0 ? begin + (long) (number / perSecond * 1e9) : begin;
    long until = Math.min(due, deadline);
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    return System.nanoTime() < deadline;
  }
}
