package org.muster.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a node remembers for a short while, so much and no more: what was asked for least lately
 * goes first. What was read before something was forgotten is not remembered any more, because it
 * may be what had to be forgotten.
 */
final class Memory<V> {

  private static final int MOST = 10_000;

  private final Map<String, Held<V>> held =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held<V>> eldest) {
          return size() > MOST;
        }
      };

  private long age;

  private record Held<V>(V value, Instant until) {}

  /** What is remembered, if it is not too old. */
  synchronized Optional<V> recall(String key, Instant now) {
    return Optional.ofNullable(held.get(key))
        .filter(one -> now.isBefore(one.until()))
        .map(Held::value);
  }

  /** The age of this memory; to be asked before something is read that is to be remembered. */
  synchronized long age() {
    return age;
  }

  /**
   * Remembers something, if nothing was forgotten since it was read.
   *
   * @param ageAtReading the age before it was read
   * @param until when it is too old
   */
  synchronized void keep(String key, V value, Instant until, long ageAtReading) {
    if (ageAtReading == age) {
      held.put(key, new Held<>(value, until));
    }
  }

  /** Forgets what is no more. */
  synchronized void forget(Predicate<V> gone) {
    age++;
    held.values().removeIf(one -> gone.test(one.value()));
  }
}
