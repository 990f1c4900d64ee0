package org.muster.guard;

import java.time.Duration;

/**
 * How much of something one may have.
 *
 * @param most in a period; 0 for as much as one likes
 * @param period in which it is used up and comes back
 */
record Allowance(double most, Duration period) {

  /** Whether there is a limit at all. */
  boolean isLimited() {
    return most > 0;
  }

  /** How much comes back in a nanosecond. */
  double perNano() {
    return most / period.toNanos();
  }
}
