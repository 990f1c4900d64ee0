package org.muster.pap;

import java.time.Instant;
import java.util.Optional;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpAnswers;
import org.muster.kernel.Refusal;

/** What a gateway's answer to a push message means (OMA-TS-PAP §9.3, §9.12). */
final class PapAnswers {

  private PapAnswers() {}

  /**
   * Passes over an answer that says that the notification was taken.
   *
   * @throws GatewayRefusal for all others, with the gateway's words
   */
  static void check(HttpAnswer answer, Instant now) throws GatewayRefusal {
    Optional<PapStatus> status = status(answer);
    if (!answer.isTaken()) {
      String words =
          status
              .map(said -> "The gateway answered " + answer.status() + ", " + said.text() + ".")
              .orElseGet(answer::words);
      throw refusal(HttpAnswers.refusal(answer, words, now), status, words);
    }
    PapStatus said =
        status.orElseThrow(
            () ->
                GatewayRefusal.down(
                    "The gateway answered " + answer.status() + ", but not with a push-response."));
    if (!said.isTaken()) {
      throw said.refusal();
    }
  }

  /**
   * What HTTP itself refuses is our URL there, and never the address of a device: only a code of
   * PAP speaks of that.
   */
  private static GatewayRefusal refusal(
      GatewayRefusal ofHttp, Optional<PapStatus> status, String words) {
    return switch (ofHttp.kind()) {
      case REFUSED, GONE ->
          status.map(said -> said.refusal(words)).orElseGet(() -> GatewayRefusal.down(words));
      case BUSY, DOWN, UNREACHED -> ofHttp;
    };
  }

  private static Optional<PapStatus> status(HttpAnswer answer) {
    try {
      PapMessage message = PapReader.read(answer.body());
      return switch (message.kind()) {
        case "push-response", "badmessage-response" -> message.status();
        default -> Optional.empty();
      };
    } catch (Refusal e) {
      return Optional.empty();
    }
  }
}
