package org.muster.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between tries: doubled each time, up to a longest, and never the same for all. */
final class Backoff {

  private static final int MOST_DOUBLINGS = 30;

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;

  Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /**
   * The pause after so many failures in a row.
   *
   * @param failures 1 at least
   * @return from a half to the whole of what is due
   */
  Duration after(int failures) {
    long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long whole = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(whole / 2 + random.nextLong(whole - whole / 2 + 1));
  }
}
