package org.muster.simulator.load;

import java.util.Arrays;
import org.muster.simulator.load.Latencies.Spread;

/** How long so many things took, each kept as it was: for differences that are small. */
final class Stopwatch {

  private final long[] nanos;
  private int count;

  /**
   * @param most how many there will be
   */
  Stopwatch(int most) {
    nanos = new long[most];
  }

  void add(long tookNanos) {
    nanos[count++] = tookNanos;
  }

  /** How they are spread. */
  Spread spread() {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return new Spread(
        count,
        quantile(sorted, 0.5),
        quantile(sorted, 0.9),
        quantile(sorted, 0.99),
        quantile(sorted, 1));
  }

  private static double quantile(long[] sorted, double share) {
    int rank = (int) Math.ceil(sorted.length * share) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, rank)] / 1e6;
  }
}
