package org.muster.simulator.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * How long things took, counted in buckets that grow with the time: three percent wide at most.
 * Safe for several threads.
 */
public final class Latencies {

  /** Thirty-two buckets to each doubling. */
  private static final int BITS = 5;

  private static final int PER_DOUBLING = 1 << BITS;

  private final AtomicLongArray counts = new AtomicLongArray(PER_DOUBLING * (Long.SIZE - BITS));
  private final LongAccumulator max = new LongAccumulator(Math::max, 0);

  /**
   * @param took a time that is not negative
   */
  public void add(Duration took) {
    long micros = took.toNanos() / 1000;
    counts.incrementAndGet(bucketOf(micros));
    max.accumulate(micros);
  }

  private static int bucketOf(long micros) {
    int shift = Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(micros));
    return shift * PER_DOUBLING + (int) (micros >>> shift);
  }

  private static long largestIn(int bucket) {
    int shift = Math.max(0, bucket / PER_DOUBLING - 1);
    return ((bucket - (long) shift * PER_DOUBLING + 1) << shift) - 1;
  }

  /**
   * @return how many times were added, and how they are spread
   */
  public Spread spread() {
    long[] snapshot = new long[counts.length()];
    long total = 0;
    for (int i = 0; i < snapshot.length; i++) {
      snapshot[i] = counts.get(i);
      total += snapshot[i];
    }
    return new Spread(
        total,
        millis(quantile(snapshot, total, 0.5)),
        millis(quantile(snapshot, total, 0.9)),
        millis(quantile(snapshot, total, 0.99)),
        millis(max.get()));
  }

  private long quantile(long[] snapshot, long total, double share) {
    long wanted = (long) Math.ceil(total * share);
    long passed = 0;
    for (int bucket = 0; bucket < snapshot.length && total > 0; bucket++) {
      passed += snapshot[bucket];
      if (passed >= wanted) {
        return Math.min(largestIn(bucket), max.get());
      }
    }
    return 0;
  }

  private static double millis(long micros) {
    return micros / 1000.0;
  }

  /**
   * How times are spread, in milliseconds.
   *
   * @param count how many there were
   * @param p50 half of them took no longer
   * @param p90 nine in ten took no longer
   * @param p99 ninety-nine in a hundred took no longer
   * @param max the longest
   */
  public record Spread(long count, double p50, double p90, double p99, double max) {}
}
