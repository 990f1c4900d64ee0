package org.muster.web.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.credential.Challenge;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.session.IncidentLog;

/** Refuses requests of devices, and notes it with the device, if it can be one. */
@Dependent
class RefusedRequests {

  private static final Logger LOG = Logger.getLogger("org.muster.device");

  @Inject private IncidentLog incidents;

  Response answer(DeviceRequest request, int status, String why) {
    request.deviceId().ifPresent(device -> note(device, status, why));
    return DeviceRefusals.plain(status, why);
  }

  /** One that asks too much is refused without a note: it would fill the notes. */
  Response answer(DeviceRequest request, Refusal refusal) {
    return refusal.after() == null
        ? answer(request, DeviceRefusals.status(refusal), refusal.getMessage())
        : DeviceRefusals.later(refusal);
  }

  /**
   * A device that shows an old nonce has done nothing wrong. One that can show nothing in a header
   * is not asked for it: a 401 would have to say what (RFC 9110 §15.5.2).
   */
  Response challenge(DeviceRequest request, String why, Challenge challenge) {
    if (challenge.schemes().isEmpty()) {
      return answer(request, 403, why);
    }
    if (request.fails(challenge)) {
      request.deviceId().ifPresent(device -> note(device, 401, why));
    }
    return DeviceRefusals.challenge(why, challenge);
  }

  private void note(DeviceId device, int status, String why) {
    try {
      incidents.note(device, status, why);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "An incident could not be kept: " + why, e);
    }
  }
}
