package org.muster.it.lockstep;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers of a service that a test holds back for a while. Safe for several threads. */
public final class Hold {

  private final AtomicInteger waiting = new AtomicInteger();
  private volatile CountDownLatch leave = new CountDownLatch(0);

  /** Answers wait from now on. */
  public void begins() {
    leave = new CountDownLatch(1);
  }

  /** Those that wait are given, and all that come. */
  public void ends() {
    leave.countDown();
  }

  /** How many answers wait. */
  public int count() {
    return waiting.get();
  }

  /** An answer waits, if there is anything to wait for. */
  public void pass() throws IOException {
    waiting.incrementAndGet();
    try {
      leave.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      waiting.decrementAndGet();
    }
  }
}
