package org.muster.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Words;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** What cannot be undone needs a reason, and can be stopped while it waits. */
@OnTheServer
class DestructionIT {

  private static final String LAWMO = "urn:oma:mo:oma-lawmo:1.0//Operations/";
  private static final String WIPE = "[\"EXEC\",\"" + LAWMO + "Wipe\"]";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @Deployment(testable = false)
  static WebArchive a_way_to_the_database() {
    return ShrinkWrap.create(WebArchive.class, "poison.war").addClass(ForgerServlet.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WIPE,
        "[\"EXEC\",\"" + LAWMO + "FactoryReset\"]",
        "[\"EXEC\",\"urn:oma:mo:oma-lawmo:2.7//Operations/wIPE\"]",
        "[\"EXEC\",\"urn:acme:mo:x:1.0//Do/Wipe\"]",
        "[\"DELETE\",\"urn:acme:mo:x:1.0//\"]"
      })
  void without_a_reason_it_is_refused(String command) {
    for (String form :
        new String[] {
          "\"command\":" + command, "\"commands\":[[\"GET\",\"urn:a:b//\"]," + command + "]"
        }) {
      Answer answer =
          api.post(
              device.path() + "/commands", "{" + form + ",\"notify\":false,\"override\":true}");

      assertThat(answer.status()).as(answer.text()).isEqualTo(400);
      assertThat(Api.json(answer).getString("parameter")).isEqualTo("reason");
    }
    device.opens().isDismissed();
  }

  @Test
  void a_task_is_no_way_round_it() {
    String steps =
        "{\"steps\":[{\"verb\":\"execute\",\"uri\":\"" + LAWMO + "Wipe\"}],\"override\":true}";

    assertThat(api.post(device.path() + "/tasks", steps).status()).isEqualTo(400);
    assertThat(
            api.post(
                    device.path() + "/tasks",
                    "{\"steps\":[{\"verb\":\"command\",\"command\":"
                        + WIPE
                        + "}],\"override\":true}")
                .status())
        .isEqualTo(400);
    device.opens().isDismissed();
    assertThat(api.with("Muster-Reason", "lost").post(device.path() + "/tasks", steps).status())
        .isEqualTo(202);
  }

  @Test
  void with_a_reason_it_is_done_and_on_record() {
    Answer answer =
        api.post(
            device.path() + "/commands",
            "{\"command\":" + WIPE + ",\"notify\":false,\"override\":true,\"reason\":\"lost\"}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    assertThat(Api.json(answer).getJsonArray("items")).hasSize(1);
    JsonObject done =
        api.read("/api/v1/approvals?state=DONE&limit=500").getJsonArray("items").stream()
            .map(item -> item.asJsonObject())
            .filter(one -> one.getString("device").equals(device.id()))
            .findFirst()
            .orElseThrow();
    assertThat(done.getString("reason")).isEqualTo("lost");
    assertThat(done.getJsonArray("commands").getString(0)).isEqualTo("EXEC " + LAWMO + "Wipe");
  }

  @Test
  void to_have_it_done_once_more_is_to_ask_for_it_once_more() {
    Operator operator = new Operator();
    Command wipe = Words.exec(LAWMO + "Wipe");
    Answer queued =
        api.post(
            device.path() + "/commands",
            "{\"command\":" + WIPE + ",\"notify\":false,\"override\":true,\"reason\":\"lost\"}");
    String id = Api.json(queued).getJsonArray("items").getJsonObject(0).getString("id");
    device.opens().isAsked(wipe);
    device.opens().isDismissed();
    operator.sees(id, "IN_DOUBT");
    String resolution = "/api/v1/commands/" + id + "/resolution";

    Answer unreasoned = api.post(resolution, "{\"state\":\"QUEUED\"}");
    assertThat(unreasoned.status()).as(unreasoned.text()).isEqualTo(400);
    assertThat(Api.json(unreasoned).getString("parameter")).isEqualTo("reason");
    assertThat(operator.stateOf(id)).isEqualTo("IN_DOUBT");

    assertThat(api.post(resolution, "{\"state\":\"QUEUED\",\"reason\":\"still lost\"}").status())
        .isEqualTo(200);
    assertThat(approvals("still lost")).hasSize(1);
  }

  private List<JsonObject> approvals(String reason) {
    return api.read("/api/v1/approvals?state=DONE&limit=500").getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .filter(one -> one.getString("device").equals(device.id()))
        .filter(one -> one.getString("reason").equals(reason))
        .toList();
  }

  @Test
  void whoever_asked_cannot_agree() {
    String approval = ForgedApproval.askedBy("admin");

    assertThat(api.post(approval + "/approve", "").status()).isEqualTo(403);
    assertThat(api.read(approval).getString("state")).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void somebody_else_agrees_and_it_is_done() {
    String approval = ForgedApproval.askedBy("eva");
    String subject = api.read(approval).getString("device");

    assertThat(api.post(approval + "/approve", "").status()).isEqualTo(200);

    Awaitility.await().until(() -> api.read(approval).getString("state").equals("DONE"));
    assertThat(api.get("/api/v1/devices/" + Api.encoded(subject)).status()).isEqualTo(404);
    assertThat(api.post(approval + "/refuse", "{\"reason\":\"no\"}").status()).isEqualTo(409);
  }

  @Test
  void what_is_stopped_is_not_done() {
    String approval = ForgedApproval.askedBy("eva");

    assertThat(api.post(approval + "/refuse", "{}").status()).isEqualTo(400);
    Answer refused = api.post(approval + "/refuse", "{\"reason\":\"found again\"}");

    assertThat(refused.status()).isEqualTo(200);
    assertThat(Api.json(refused).getString("state")).isEqualTo("REFUSED");
    assertThat(api.post(approval + "/approve", "").status()).isEqualTo(409);
    assertThat(
            api.get("/api/v1/devices/" + Api.encoded(Api.json(refused).getString("device")))
                .status())
        .isEqualTo(200);
  }
}
