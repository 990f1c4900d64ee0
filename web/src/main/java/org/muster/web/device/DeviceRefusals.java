package org.muster.web.device;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.muster.credential.Challenge;
import org.muster.kernel.Refusal;
import org.muster.web.problem.Statuses;

/** How a device is refused: with a status and a line of text, never with JSON. */
final class DeviceRefusals {

  private DeviceRefusals() {}

  static int status(Refusal refusal) {
    // To a device, having no session is a fault in what it sent, not a conflict with anybody.
    return refusal.kind() == Refusal.Kind.CONFLICT
        ? 400
        : Statuses.of(refusal.kind()).getStatusCode();
  }

  static Response plain(int status, String text) {
    return answer(status, text).build();
  }

  /** Not now: with the time when it may be asked again. */
  static Response later(Refusal refusal) {
    return Response.fromResponse(plain(status(refusal), refusal.getMessage()))
        .header(HttpHeaders.RETRY_AFTER, null)
        .header(HttpHeaders.RETRY_AFTER, Statuses.retryAfter(refusal))
        .build();
  }

  /** Not without proof: with what can be shown, the best first (RFC 9110 §11.6.1). */
  static Response challenge(String text, Challenge challenge) {
    Response.ResponseBuilder response = answer(401, text);
    challenge
        .schemes()
        .forEach(
            scheme ->
                response.header(HttpHeaders.WWW_AUTHENTICATE, Challenges.of(scheme, challenge)));
    return response.build();
  }

  private static Response.ResponseBuilder answer(int status, String text) {
    return Response.status(status)
        .entity(text + "\n")
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
        .header(HttpHeaders.RETRY_AFTER, Statuses.retryAfter(status));
  }
}
