package org.muster.letter;

import java.time.Instant;
import org.muster.kernel.Excerpt;

/**
 * A message that nobody could deal with.
 *
 * @param id what it is known by, among those of its queue
 * @param queue where it lies
 * @param origin the queue it comes from; null if nobody said
 * @param reason why it is dead, for people
 * @param at when it was sent
 * @param type its type and version; null if it has none
 * @param device the DevID it is about; null if it says none that is known
 * @param body its text, where it is shown the beginning of it; it has ids, and no secrets
 */
public record DeadLetter(
    String id,
    DeadQueue queue,
    String origin,
    String reason,
    Instant at,
    String type,
    String device,
    String body) {

  private static final int LONGEST_BODY = 4_000;

  /** As it is shown. */
  DeadLetter about(String whom) {
    return new DeadLetter(
        id, queue, origin, reason, at, type, whom, Excerpt.of(body, LONGEST_BODY));
  }
}
