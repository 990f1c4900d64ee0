package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;

/** What the device does not tell of a command, an operator may. */
@OnTheServer
class ResolutionIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @ParameterizedTest
  @ValueSource(strings = {"SUCCEEDED", "FAILED"})
  void an_operator_says_how_a_command_ended(String found) {
    String id = accepted(UPDATE);

    assertThat(resolve(id, found)).isEqualTo(200);

    JsonObject resolved = operator.command(id);
    assertThat(resolved.getString("state")).isEqualTo(found);
    assertThat(resolved.getString("reason")).isEqualTo("seen with my own eyes (admin)");
    assertThat(resolve(id, found)).isEqualTo(409);
  }

  @Test
  void a_command_in_doubt_is_sent_once_more_if_an_operator_says_so() {
    String id = operator.queues(device, exec(UPDATE));
    device.opens().isAsked(exec(UPDATE));
    device.opens().isDismissed();
    operator.sees(id, "IN_DOUBT");

    assertThat(resolve(id, "QUEUED")).isEqualTo(200);

    device.opens().isAsked(exec(UPDATE)).answers(done()).isDismissed();
    operator.sees(id, "SUCCEEDED");
  }

  @Test
  void what_is_known_is_not_resolved() {
    String id = operator.queues(device, get(DEV_ID));

    assertThat(resolve(id, "SUCCEEDED")).isEqualTo(409);
    assertThat(resolve(id, "SENT")).isEqualTo(400);
    device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();
  }

  private String accepted(String node) {
    return operator.hasDone(device, exec(node), status(202), "ACCEPTED");
  }

  private int resolve(String id, String state) {
    return api.post(
            "/api/v1/commands/" + id + "/resolution",
            "{\"state\":\"" + state + "\",\"reason\":\"seen with my own eyes\"}")
        .status();
  }
}
