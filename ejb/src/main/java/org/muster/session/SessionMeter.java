package org.muster.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts sessions by the minute, so that a chart of them costs no look at a session. Counts in
 * memory; {@link SessionMeterWriter} takes what was counted every few seconds. A kill loses those
 * seconds of a statistic, and nothing else.
 */
@ApplicationScoped
class SessionMeter {

  private final Map<Instant, Count> counts = new ConcurrentHashMap<>();

  @Inject private Clock clock;

  /** A session began. */
  void opened() {
    count(new Count(1, 0));
  }

  /** A session ended, however. */
  void ended() {
    count(new Count(0, 1));
  }

  /** What was counted since the last time, by minute. */
  Map<Instant, Count> take() {
    Map<Instant, Count> taken = new ConcurrentHashMap<>();
    for (Instant minute : counts.keySet()) {
      Count counted = counts.remove(minute);
      if (counted != null) {
        taken.put(minute, counted);
      }
    }
    return taken;
  }

  private void count(Count one) {
    counts.merge(clock.instant().truncatedTo(ChronoUnit.MINUTES), one, Count::plus);
  }

  /** Sessions opened and ended. */
  record Count(int opened, int ended) {

    Count plus(Count other) {
      return new Count(opened + other.opened, ended + other.ended);
    }
  }
}
