package org.muster.web.device;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
    Response.ResponseBuilder response =
        Response.status(status)
            .entity(text + "\n")
            .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
            .header(HttpHeaders.RETRY_AFTER, Statuses.retryAfter(status));
    if (status == 401) {
      response.header(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Muster devices\", charset=\"UTF-8\"");
    }
    return response.build();
  }
}
