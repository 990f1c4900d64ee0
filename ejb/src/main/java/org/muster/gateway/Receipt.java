package org.muster.gateway;

import java.time.Instant;
import java.util.Objects;

/**
 * What a gateway says of a notification after it took it. Fired as an event by the driver that
 * heard it, outside of any transaction. It may come before the hand-over has been written down.
 *
 * @param gateway the name of the gateway
 * @param reference as in {@link Handover}
 * @param fate what became of it
 * @param words the gateway's, for people; null if it said nothing more
 * @param at when it was heard
 */
public record Receipt(String gateway, String reference, Fate fate, String words, Instant at) {

  /** What became of a notification. */
  public enum Fate {
    /** It is with the device. */
    DELIVERED,
    /** It never will be. */
    UNDELIVERED
  }

  /** Checks that it says of what and what. */
  public Receipt {
    Objects.requireNonNull(gateway, "gateway");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(fate, "fate");
    Objects.requireNonNull(at, "at");
  }
}
