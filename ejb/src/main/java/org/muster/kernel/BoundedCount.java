package org.muster.kernel;

/**
 * How many there are, as far as was counted: counting stops at a bound, because a number that
 * nobody reads to the last digit must not cost a scan.
 *
 * @param count how many were counted
 * @param capped whether there are more than that
 */
public record BoundedCount(long count, boolean capped) {

  /** Where counting stops. */
  public static final int BOUND = 10_000;

  /** Of a count that looked at one row more than the bound. */
  public static BoundedCount of(long counted) {
    return new BoundedCount(Math.min(counted, BOUND), counted > BOUND);
  }
}
