package org.muster.event;

import java.util.List;

/**
 * A stretch of the log, as far as it is wanted.
 *
 * @param events in their order; there may be none, and more behind them
 * @param next after which position it goes on
 * @param lostFrom where the log begins by now, if what was to be read before that is not kept any
 *     more; null if nothing is missing
 */
public record EventStretch(List<EventDetails> events, long next, Long lostFrom) {

  /** Copies the events, so that a stretch never changes. */
  public EventStretch {
    events = List.copyOf(events);
  }
}
