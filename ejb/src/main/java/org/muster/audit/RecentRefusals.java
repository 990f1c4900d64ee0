package org.muster.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this node has recorded of refusals in the last minute: the trail is kept for ever, and who
 * is refused again and again must not fill it.
 */
@ApplicationScoped
class RecentRefusals {

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Map<String, Instant> one = bounded();
  private final Map<String, Minute> many = bounded();

  @Inject private Clock clock;

  private record Minute(Instant until, int recorded) {}

  /**
   * Whether a refusal is to be recorded, which is then remembered.
   *
   * @param by who is refused, or where they come from
   * @param what they are refused: the same is recorded once
   * @param most of one {@code by}, whatever it is that they are refused
   */
  synchronized boolean isNew(String by, String what, int most) {
    Instant now = clock.instant();
    Minute minute = many.getOrDefault(by, new Minute(now.plus(PAUSE), 0));
    if (!now.isBefore(minute.until())) {
      minute = new Minute(now.plus(PAUSE), 0);
    }
    String key = by + " " + what;
    Instant known = one.get(key);
    if (known != null && now.isBefore(known) || minute.recorded() >= most) {
      return false;
    }
    one.put(key, now.plus(PAUSE));
    many.put(by, new Minute(minute.until(), minute.recorded() + 1));
    return true;
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>(64, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
      }
    };
  }
}
