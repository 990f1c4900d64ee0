package org.muster.gateway;

import java.time.Instant;
import java.util.Objects;

/**
 * How a gateway does, as one node sees it.
 *
 * @param state in a word
 * @param words for people: what it said last, or since when it is not to be reached; never null
 * @param since when it has been so
 */
public record GatewayHealth(State state, String words, Instant since) {

  /** In a word. */
  public enum State {
    /** Nothing was sent yet, or it is switched off. */
    IDLE,
    /** It is connected, or took the last notification. */
    UP,
    /** It is asked to connect, or takes no more just now. */
    STRAINED,
    /** It cannot be reached. */
    DOWN
  }

  /** Checks that it is complete. */
  public GatewayHealth {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(words, "words");
  }
}
