package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.Behaviour;
import org.muster.simulator.SessionEnd;

/** A simulated device that never shows its password (RFC 7616). */
@OnTheServer
class SimulatedDigestIT {

  private final Operator operator = new Operator();

  @Test
  void it_is_managed_as_any_other() {
    LockstepDevice registered = LockstepDevice.registered();
    Api.asAdministrator()
        .put(
            "/api/v1/scheme-rules/DEVICE/" + Api.encoded(registered.id()),
            "{\"schemes\":[\"DIGEST\"]}");
    String id = operator.queues(registered, get(DEV_ID));

    try (Simulated plain = Simulated.of(registered, builder -> builder)) {
      assertThat(plain.virtual().contact().end()).isEqualTo(SessionEnd.ABORTED);
    }
    try (Simulated device =
        Simulated.of(registered, builder -> builder.behaving(Behaviour.FAITHFUL.byDigest()))) {
      device.contacts();
    }

    operator.sees(id, "SUCCEEDED");
    assertThat(operator.sessionsOf(registered)).hasSize(1);
  }
}
