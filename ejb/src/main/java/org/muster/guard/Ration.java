package org.muster.guard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One allowance for each of many. It remembers a bounded number of them, those that used theirs
 * last: whoever floods it with names makes it forget, and gains what all of them are allowed.
 */
final class Ration {

  private static final int REMEMBERED = 100_000;

  private final Allowance allowance;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets;

  /**
   * @param nanos the machine's clock, in nanoseconds
   */
  Ration(Allowance allowance, LongSupplier nanos) {
    this(allowance, nanos, REMEMBERED);
  }

  Ration(Allowance allowance, LongSupplier nanos, int remembered) {
    this.allowance = allowance;
    this.nanos = nanos;
    this.buckets =
        new LinkedHashMap<>(64, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > remembered;
          }
        };
  }

  /**
   * Uses some of it, if there is as much left.
   *
   * @return how long to wait for that much; zero if it was used now
   */
  synchronized Duration use(String who, double amount) {
    if (!allowance.isLimited()) {
      return Duration.ZERO;
    }
    Bucket bucket = bucket(who);
    long now = nanos.getAsLong();
    return bucket.pour(amount, allowance, now)
        ? Duration.ZERO
        : bucket.until(amount, allowance, now);
  }

  /** Notes that some of it was used, whether there was as much left or not. */
  synchronized void note(String who, double amount) {
    if (allowance.isLimited()) {
      bucket(who).fill(amount, allowance, nanos.getAsLong());
    }
  }

  /** How long until there is as much; zero if there is now. */
  synchronized Duration until(String who, double amount) {
    Bucket bucket = allowance.isLimited() ? buckets.get(who) : null;
    return bucket == null ? Duration.ZERO : bucket.until(amount, allowance, nanos.getAsLong());
  }

  /** Nothing was used. */
  synchronized void forget(String who) {
    buckets.remove(who);
  }

  private Bucket bucket(String who) {
    return buckets.computeIfAbsent(who, name -> new Bucket(nanos.getAsLong()));
  }
}
