package org.muster.kernel;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after attempts in vain: twice as long each time, up to a bound, and by chance
 * between half of that and all of it, so that what failed together does not come together again.
 */
public final class Backoff {

  private static final int MOST_DOUBLINGS = 30;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;

  /**
   * @param first after one attempt
   * @param longest the bound
   * @param random the chance
   */
  public Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /**
   * How long to wait now.
   *
   * @param tries how many there were, at least one
   */
  public Duration after(int tries) {
    int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, tries - 1));
    double millis = Math.min((double) first.toMillis() * (1L << doublings), longest.toMillis());
    return Duration.ofMillis(Math.max(1, Math.round(millis * (0.5 + random.nextDouble() / 2))));
  }
}
