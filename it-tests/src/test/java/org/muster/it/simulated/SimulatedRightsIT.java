package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Steps.create;
import static org.muster.it.lockstep.Steps.delete;
import static org.muster.it.lockstep.Steps.grant;
import static org.muster.it.lockstep.Steps.read;
import static org.muster.it.lockstep.Steps.revoke;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.http.Answer;
import org.muster.simulator.rights.AccessRights;
import org.muster.simulator.rights.Grant;
import org.muster.simulator.rights.Right;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.wire.Command;

/** Rights come and go by tasks, and a device that guards its nodes goes by them (TS §10, §12.3). */
@OnTheServer
class SimulatedRightsIT {

  private static final String US = "serverid:muster";
  private static final String RIGHTS = FactoryObjects.ACCESS_CONTROL + "//";
  private static final String FIRMWARE = StandardObjects.FIRMWARE;
  private static final String RUN = DEMO + "/demo/Run";
  private static final String LABEL = DEMO + "/demo/Label";
  private static final int READ_AND_DELEGATE = 9;

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Test
  void what_is_refused_is_done_once_it_is_granted_and_refused_again_once_it_is_revoked() {
    try (Simulated device = guarded(Grant.of(DEMO, "demo", US, READ_AND_DELEGATE))) {
      isDone(device, get(RIGHTS));
      assertThat(may(device, "Run")).containsExactly("read", "delegate");
      isRefused(device, exec(RUN));

      does(device, grant(DEMO, "demo", "/Run", "muster", "read", "execute", "delegate"));
      assertThat(may(device, "Run")).containsExactly("read", "execute", "delegate");
      assertThat(may(device, "Label")).containsExactly("read", "delegate");
      isDone(device, exec(RUN));

      does(device, revoke(DEMO, "demo", "/Run", "muster"));
      assertThat(may(device, "Run")).containsExactly("read", "delegate");
      isRefused(device, exec(RUN));
      isDone(device, get(DEMO + "/demo/"));
    }
  }

  @Test
  void what_everyone_may_do_this_server_may_do() {
    try (Simulated device = guarded(Grant.of(DEMO, "demo", US, READ_AND_DELEGATE))) {
      isRefused(device, writes("mine"));

      does(device, grant(DEMO, "demo", "/Label", "*", "write"));
      isDone(device, writes("mine"));
      assertThat(device.value(LABEL)).isEqualTo("mine");
      assertThat(may(device, "Label")).contains("write");

      does(device, revoke(DEMO, "demo", "/Label", "*"));
      isRefused(device, writes("yours"));
      assertThat(device.value(LABEL)).isEqualTo("mine");
      assertThat(may(device, "Label")).doesNotContain("write");
    }
  }

  @Test
  void who_is_given_a_right_in_a_part_takes_it_from_nobody() {
    try (Simulated device = guarded(Grant.of(DEMO, "demo", US, 15))) {
      does(device, grant(DEMO, "demo", "/Run", "appid:x", "execute"));

      assertThat(may(device, "Run")).containsExactly("read", "write", "execute", "delegate");
      isDone(device, exec(RUN));
      isDone(device, get(DEMO + "/demo/"));

      does(device, revoke(DEMO, "demo", "/Run", "appid:x"));
      isDone(device, exec(RUN));
    }
  }

  @Test
  void nobody_is_given_a_right_who_did_not_ask_the_device_for_the_object() {
    try (Simulated device = guarded(Grant.of(DEMO, "demo", US, 15))) {
      String task = device.begins(grant(DEMO, "demo", "/", "stranger", "read"));

      device.contacts();

      assertThat(device.seesFirstStepOf(task, "FAILED").getString("reason")).isNotBlank();
      assertThat(entries(device)).doesNotContain("stranger");
    }
  }

  @Test
  void who_may_not_delegate_is_warned_and_refused() {
    try (Simulated device = guarded(Grant.of(DEMO, "demo", US, 7))) {
      isDone(device, get(RIGHTS));
      JsonObject begun = device.tasks().overrides(grant(DEMO, "demo", "/", "*", "read"));
      assertThat(Operator.texts(begun, "warnings")).singleElement().asString().contains("delegate");

      device.contacts();

      assertThat(device.seesFirstStepOf(begun.getString("id"), "FAILED").getString("reason"))
          .contains("delegate");
    }
  }

  @Test
  void an_instance_the_server_made_is_its_own() {
    try (Simulated device =
        Simulated.with(b -> b.holdingStandardObjects().guardedBy(AccessRights.of()))) {
      String task =
          device.begins(
              create(FIRMWARE, "{\"Fumo\":{\"PkgName\":\"p\"}}"),
              read(FIRMWARE + "/1/State"),
              delete(FIRMWARE + "/1/"),
              read(FIRMWARE + "/fw1/State"));

      device.contacts();

      assertThat(
              device
                  .tasks()
                  .sees(task, "FAILED")
                  .getJsonArray("steps")
                  .getValuesAs(JsonObject.class))
          .extracting(step -> step.getString("state"))
          .containsExactly("SUCCEEDED", "SUCCEEDED", "SUCCEEDED", "FAILED");
      assertThat(device.virtual().tree().objects())
          .filteredOn(object -> object.moid().equals(FIRMWARE))
          .flatExtracting(ManagedObject::miids)
          .containsExactly("fw1");
    }
  }

  @Test
  void a_server_without_the_right_is_warned_and_refused() {
    try (Simulated device =
        guarded(
            Grant.of(DEMO, "demo", US, 1),
            new Grant(DEMO, "demo", "/Slots", US, Right.EVERYTHING))) {
      isDone(device, get(RIGHTS));
      String slot = operator.deposits("text/plain", "yours");
      List<Command> commands =
          List.of(writes("mine"), hget(slot, DEMO + "/demo/Slots/a"), exec(RUN));

      JsonObject queued = queued(device, commands);
      device.contacts();

      assertThat(Operator.texts(queued, "warnings"))
          .hasSize(2)
          .satisfiesExactly(
              one -> assertThat(one).contains("Label"), two -> assertThat(two).contains("Run"));
      List<JsonObject> items = queued.getJsonArray("items").getValuesAs(JsonObject.class);
      assertThat(operator.sees(items.get(0).getString("id"), "FAILED").getInt("status"))
          .isEqualTo(403);
      operator.sees(items.get(1).getString("id"), "SUCCEEDED");
      assertThat(operator.sees(items.get(2).getString("id"), "FAILED").getInt("status"))
          .isEqualTo(403);
    }
  }

  private JsonObject queued(Simulated device, List<Command> commands) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    commands.forEach(command -> lines.add(Json.createArrayBuilder(command.words())));
    JsonObject form =
        Json.createObjectBuilder().add("commands", lines).add("notify", false).build();
    Answer answer = api.post(device.registered().path() + "/commands", form.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return Api.json(answer);
  }

  private static Simulated guarded(Grant... grants) {
    return Simulated.with(b -> b.guardedBy(AccessRights.of(grants)));
  }

  private Command writes(String label) {
    return hget(operator.deposits("text/plain", label), LABEL);
  }

  private void does(Simulated device, String step) {
    String task = device.begins(step);
    device.contacts();
    device.tasks().sees(task, "SUCCEEDED");
  }

  private void isDone(Simulated device, Command command) {
    String id = operator.queues(device.registered(), command);
    device.contacts();
    operator.sees(id, "SUCCEEDED");
  }

  private void isRefused(Simulated device, Command command) {
    String id = operator.queues(device.registered(), command);
    device.contacts();
    assertThat(operator.sees(id, "FAILED").getInt("status")).isEqualTo(403);
  }

  /** What this server may do at a node, as the API shows it. */
  private List<String> may(Simulated device, String path) {
    String at = "/tree/rights?object=" + DEMO + "&instance=demo&path=" + path;
    JsonObject rights = api.read(device.registered().path() + at);
    return Operator.texts(rights.getJsonArray("effective").getJsonObject(0), "may");
  }

  private String entries(Simulated device) {
    return api.read(device.registered().path() + "/tree/rights").toString();
  }
}
