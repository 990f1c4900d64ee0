package org.muster.simulator.load;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A fixed number of threads that share out numbered jobs. Owns its threads. */
final class Crew implements AutoCloseable {

  private static final long TICK_SECONDS = 5;

  private final int size;
  private final ExecutorService threads;
  private final Runnable tick;

  /**
   * @param size how many threads
   * @param tick what is called every few seconds while jobs are done
   */
  Crew(int size, Runnable tick) {
    this.size = size;
    this.threads = Executors.newFixedThreadPool(size);
    this.tick = tick;
  }

  /**
   * Does jobs 0 to {@code jobs - 1}, starting none after the deadline.
   *
   * @param perSecond how many are started per second; 0: as many as the crew can
   * @param deadline of {@link System#nanoTime}
   * @param job never throws
   * @return how many were started
   */
  int work(int jobs, double perSecond, long deadline, IntConsumer job) throws InterruptedException {
    Shift shift = new Shift(jobs, perSecond, deadline, job);
    CountDownLatch done = new CountDownLatch(size);
    for (int i = 0; i < size; i++) {
      threads.execute(
          () -> {
            try {
              shift.work();
            } finally {
              done.countDown();
            }
          });
    }
    while (!done.await(TICK_SECONDS, TimeUnit.SECONDS)) {
      tick.run();
    }
    return shift.started();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
