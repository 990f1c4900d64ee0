package org.muster.letter;

import java.util.List;

/**
 * Dead letters of a queue, the oldest first.
 *
 * @param more whether there are others behind them
 */
public record DeadLetterList(List<DeadLetter> letters, boolean more) {

  /** Copies the letters, so that a list never changes. */
  public DeadLetterList {
    letters = List.copyOf(letters);
  }
}
