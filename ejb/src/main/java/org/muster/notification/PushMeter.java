package org.muster.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.kernel.ThisNode;

/**
 * Counts what gateways do, by the hour. Counts in memory; {@link PushMeterWriter} takes what was
 * counted every few seconds. A kill loses those seconds of a statistic, and nothing else.
 */
@ApplicationScoped
class PushMeter {

  private final Map<TallyKey, Integer> counts = new ConcurrentHashMap<>();

  @Inject private ThisNode node;
  @Inject private Clock clock;

  void count(String gateway, Measure measure) {
    counts.merge(
        new TallyKey(gateway, clock.instant().truncatedTo(ChronoUnit.HOURS), node.name(), measure),
        1,
        Integer::sum);
  }

  /** What was counted since the last time. */
  Map<TallyKey, Integer> take() {
    Map<TallyKey, Integer> taken = new HashMap<>();
    for (TallyKey key : counts.keySet()) {
      Integer counted = counts.remove(key);
      if (counted != null) {
        taken.put(key, counted);
      }
    }
    return taken;
  }
}
