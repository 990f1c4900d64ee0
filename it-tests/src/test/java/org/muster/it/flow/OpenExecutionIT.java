package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** While a node is being executed it is not executed again, and it is not waited for for ever. */
@OnTheServer
class OpenExecutionIT {

  private static final String OTHER_INSTANCE = "urn:oma:mo:oma-fumo:1.0/fw2/DownloadAndUpdate";
  private static final String ONLY_INSTANCE = "urn:oma:mo:oma-fumo:1.0//DownloadAndUpdate";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @ParameterizedTest
  @ValueSource(strings = {UPDATE, ONLY_INSTANCE})
  void a_node_is_executed_once_at_a_time_whatever_it_is_called(String again) {
    accepted(UPDATE);

    assertThat(queue("[\"EXEC\",\"" + again + "\"]")).isEqualTo(409);
    assertThat(queue("[\"EXEC\",\"" + OTHER_INSTANCE + "\"]")).isEqualTo(202);
  }

  @Test
  void an_execution_that_waits_is_not_queued_twice_even_if_definitions_are_set_aside() {
    operator.queues(device, exec(UPDATE));

    assertThat(
            api.post(
                    device.path() + "/commands",
                    "{\"command\":[\"EXEC\",\"" + UPDATE + "\"],\"override\":true}")
                .status())
        .isEqualTo(409);
  }

  @Test
  void a_step_whose_node_is_being_executed_is_refused_whatever_is_overridden() {
    accepted(UPDATE);

    String step = "\"steps\":[{\"verb\":\"execute\",\"uri\":\"" + UPDATE + "\"}]";
    for (String override : List.of("", "\"override\":true,")) {
      Answer refused = api.post(device.path() + "/tasks", "{" + override + step + "}");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(Api.json(refused).getString("detail"))
          .startsWith("Step 1: ")
          .contains("under way");
    }
  }

  @Test
  void an_execution_whose_end_is_not_reported_in_time_expires_and_makes_room_for_another() {
    Answer queued =
        api.post(
            device.path() + "/commands",
            "{\"command\":[\"EXEC\",\"" + UPDATE + "\"],\"completeWithin\":\"PT1S\"}");
    String id = Api.json(queued).getJsonArray("items").getJsonObject(0).getString("id");
    device.opens().isAsked(exec(UPDATE)).answers(status(202)).isDismissed();

    assertThat(operator.sees(id, "EXPIRED").getString("reason")).contains("never reported");
    assertThat(queue("[\"EXEC\",\"" + UPDATE + "\"]")).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1S", "tomorrow", "P9999D"})
  void a_time_that_cannot_be_waited_for_is_refused(String within) {
    Answer answer =
        api.post(
            device.path() + "/commands",
            "{\"command\":[\"EXEC\",\"" + UPDATE + "\"],\"completeWithin\":\"" + within + "\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo("completeWithin");
  }

  private String accepted(String node) {
    return operator.hasDone(device, exec(node), status(202), "ACCEPTED");
  }

  private int queue(String command) {
    return api.post(device.path() + "/commands", "{\"command\":" + command + ",\"notify\":false}")
        .status();
  }
}
