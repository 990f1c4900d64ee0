package org.muster.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.muster.credential.Admission;
import org.muster.credential.DeviceAuthenticator;
import org.muster.guard.DeviceLimits;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/** Where devices prove who they are, before anything else is done for them. */
@ApplicationScoped
class Gate {

  @Inject private DeviceAuthenticator authenticator;
  @Inject private DeviceLimits limits;
  @Inject private RefusedRequests refused;

  /**
   * Lets a device in, or says why not.
   *
   * @param claimed the DevID that it has to be; null where it need not say one
   * @param admitted what is done for a device that has proven who it is
   * @param quarantined what is done for one that waits for an operator
   * @throws Refusal forbidden, if what it shows is another device's; limited, if there were too
   *     many failures before
   */
  Response pass(
      DeviceRequest request,
      DeviceId claimed,
      Function<DeviceId, Response> admitted,
      Function<DeviceId, Response> quarantined) {
    limits.approach(request.from(), request.names());
    Admission admission = admission(request, claimed);
    if (admission instanceof Admission.Admitted in) {
      limits.proven(request.from(), request.namesOf(in.device()));
      return admitted.apply(in.device());
    }
    if (admission instanceof Admission.Quarantined waiting) {
      return quarantined.apply(waiting.device());
    }
    Admission.Unproven unproven = (Admission.Unproven) admission;
    if (request.fails(unproven.challenge())) {
      limits.failed(request.from(), request.names());
    }
    return refused.challenge(request, unproven.why(), unproven.challenge());
  }

  private Admission admission(DeviceRequest request, DeviceId claimed) {
    try {
      return authenticator.admit(request.claim(claimed));
    } catch (Refusal e) {
      limits.failed(request.from(), request.names());
      throw e;
    }
  }
}
