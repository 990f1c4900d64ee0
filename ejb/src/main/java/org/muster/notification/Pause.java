package org.muster.notification;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that can be ended for good. */
final class Pause {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 10;

  private final CountDownLatch end = new CountDownLatch(1);

  /** Nobody waits any more, from now on. */
  void end() {
    end.countDown();
  }

  boolean isOver() {
    return end.getCount() == 0;
  }

  /** Longer after each further failure; not at all after none. */
  void after(int failures) {
    if (failures > 0) {
      during(Duration.ofMillis(250L << Math.min(MOST_DOUBLINGS, failures)));
    }
  }

  /** At most half a minute. */
  void during(Duration wanted) {
    Duration wait = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    if (wait.isZero()) {
      return;
    }
    try {
      end.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
    }
  }
}
