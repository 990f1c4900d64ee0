package org.muster.notification;

import java.time.Duration;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.Handover;

/**
 * What a gateway answered.
 *
 * @param dispatch to what
 * @param outcome in a word
 * @param words for people; null if it took it
 * @param reference what it calls it; null if it did not say
 * @param after how long it wants to be left alone; null if it did not say
 */
record Answer(
    Dispatch dispatch, AttemptOutcome outcome, String words, String reference, Duration after) {

  private static final Duration USUAL_RESTRAINT = Duration.ofSeconds(1);

  /** How long a busy gateway is left alone. */
  Duration restraint() {
    return after == null ? USUAL_RESTRAINT : after;
  }

  static Answer taken(Dispatch dispatch, Handover handover) {
    return new Answer(dispatch, AttemptOutcome.TAKEN, null, handover.reference(), null);
  }

  static Answer refused(Dispatch dispatch, GatewayRefusal refusal) {
    return new Answer(
        dispatch,
        AttemptOutcome.valueOf(refusal.kind().name()),
        refusal.getMessage(),
        null,
        refusal.after().orElse(null));
  }

  /** The driver failed in a way that it did not foresee. */
  static Answer failed(Dispatch dispatch, Throwable failure) {
    return new Answer(
        dispatch,
        AttemptOutcome.DOWN,
        "The driver failed: " + failure.getClass().getSimpleName() + ".",
        null,
        null);
  }
}
