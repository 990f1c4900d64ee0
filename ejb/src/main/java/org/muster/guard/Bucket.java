package org.muster.guard;

import java.time.Duration;

/**
 * What somebody has used of an allowance. It holds as much as is allowed in a period, and what is
 * in it drains away evenly: nothing has to be forgotten at a certain time. What is only known
 * afterwards may overflow it, and has to drain away as well before anything fits again.
 *
 * <p>Times are nanoseconds of the machine's clock.
 */
final class Bucket {

  /** How many times what is allowed is kept at most: nobody waits much longer than a period. */
  private static final int MOST_TIMES = 2;

  private double level;
  private long at;

  Bucket(long now) {
    this.at = now;
  }

  /**
   * Puts something in, if it fits.
   *
   * @return whether it did
   */
  boolean pour(double amount, Allowance allowance, long now) {
    drain(allowance, now);
    if (level + amount > allowance.most()) {
      return false;
    }
    level += amount;
    return true;
  }

  /**
   * Puts something in, whether it fits or not. Were it cut off at the brim, the next drop that
   * drains away would let in any amount again.
   */
  void fill(double amount, Allowance allowance, long now) {
    drain(allowance, now);
    level = Math.min(MOST_TIMES * allowance.most(), level + amount);
  }

  /** How long until that much fits; zero if it does now. */
  Duration until(double amount, Allowance allowance, long now) {
    drain(allowance, now);
    double over = level + Math.min(amount, allowance.most()) - allowance.most();
    return over <= 0 ? Duration.ZERO : Duration.ofNanos((long) (over / allowance.perNano()) + 1);
  }

  private void drain(Allowance allowance, long now) {
    level = Math.max(0, level - (now - at) * allowance.perNano());
    at = now;
  }
}
