package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.PerformedCommand;
import org.muster.simulator.SessionEnd;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.command.AlertForm;
import org.muster.simulator.command.Execution;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.http.Answer;
import org.muster.simulator.rights.AccessRights;
import org.muster.simulator.rights.Grant;
import org.muster.simulator.rights.Right;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.DeviceTree;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Command;

/** What a virtual device holds, managed by the server. */
@OnTheServer
class SimulatedObjectsIT {

  private static final String FIRMWARE = StandardObjects.FIRMWARE;
  private static final String CAPABILITY = StandardObjects.CAPABILITY;
  private static final String DEV_INFO = FactoryObjects.DEV_INFO;
  private static final String DEMO = FactoryObjects.DEMO;

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  /** Registers it; the virtual device comes instead of the one in lockstep. */
  private final LockstepDevice registered = LockstepDevice.registered();

  private VirtualDevice device = like().build();

  @AfterEach
  void part() throws IOException {
    device.close();
  }

  @Test
  void whole_instances_are_read_and_known_node_by_node() {
    String task = begins(read(FIRMWARE + "/fw1/"), read(CAPABILITY + "/usb/"));

    comes();

    JsonObject done = sees(task, "SUCCEEDED");
    assertThat(done.getJsonArray("steps").getJsonObject(0).get("result").toString())
        .contains("\"PkgName\":\"virtual-firmware\"")
        .contains("\"State\":10");
    assertThat(done.getJsonArray("steps").getJsonObject(1).get("result").toString())
        .contains("\"Property\":\"USB\"")
        .contains("\"Attached\":true");
    assertThat(api.read(registered.path() + "/tree").getJsonArray("items").toString())
        .contains(FIRMWARE, CAPABILITY);
  }

  @Test
  void a_value_is_written_and_read_back() throws TreeFault {
    String url = FIRMWARE + "/fw1/DownloadAndUpdate/PkgURL";
    String task =
        begins(
            "{\"verb\":\"write\",\"uri\":\""
                + url
                + "\",\"value\":\"http://p/1\",\"verify\":true}");

    comes();

    sees(task, "SUCCEEDED");
    assertThat(value(device.tree(), url)).isEqualTo("http://p/1");
  }

  @Test
  void an_instance_is_made_complete_where_the_device_puts_it() throws TreeFault {
    String task =
        begins(
            "{\"verb\":\"create\",\"object\":\""
                + FIRMWARE
                + "\",\"value\":{\"Fumo\":{\"PkgName\":\"p\"}}}");

    comes();

    JsonObject done = sees(task, "SUCCEEDED");
    assertThat(
            done.getJsonArray("steps")
                .getJsonObject(0)
                .getJsonObject("result")
                .getString("instance"))
        .isEqualTo("1");
    assertThat(value(device.tree(), FIRMWARE + "/1/PkgName")).isEqualTo("p");
    assertThat(value(device.tree(), FIRMWARE + "/1/State")).isEqualTo("10");
  }

  @Test
  void an_update_is_over_when_the_device_has_told_so() {
    String task =
        begins(
            "{\"verb\":\"execute\",\"uri\":\""
                + FIRMWARE
                + "/fw1/DownloadAndUpdate\",\"arguments\":{\"PkgURL\":\"http://p/2\"}}",
            read(FIRMWARE + "/fw1/State"));

    comes();
    assertThat(stateOfStep(task, 0)).isEqualTo("RUNNING");
    comes();
    Awaitility.await().until(() -> stateOfStep(task, 0), "SUCCEEDED"::equals);
    comes();

    assertThat(sees(task, "SUCCEEDED").toString()).contains("100");
  }

  @Test
  void an_end_may_be_told_in_the_same_session_and_in_the_words_of_older_devices() {
    String disable = CAPABILITY + "/camera/Operations/Disable";
    device =
        like()
            .runningAs(
                disable,
                Execution.later("urn:oma:at:dcmo:1.0:OperationComplete", 1402)
                    .inSession()
                    .as(AlertForm.DM1X_TEXT)
                    .about("camera"))
            .build();
    String id = operator.queues(registered, Command.of("EXEC", disable));
    operator.queues(registered, Command.of("CONT", ServerUnderTest.at("/dm/further").toString()));
    operator.queues(registered, Command.of("GET", DEV_INFO + "//Mod"));

    comes();

    assertThat(operator.sees(id, "FAILED").getInt("result")).isEqualTo(1402);
    assertThat(device.journal().sessions()).hasSize(1);
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    comesFor(Command.of("GET", DEV_INFO + "//"));
    String again = operator.queues(registered, Command.of("GET", DEV_INFO + "//"));

    comes();

    JsonObject read = operator.sees(again, "SUCCEEDED");
    assertThat(read.getInt("status")).isEqualTo(304);
    assertThat(read.getJsonArray("data").toString()).contains("Virtual Device");
    assertThat(last().command().parameter(0)).contains("?cv=");
  }

  @Test
  void what_has_changed_is_sent_again() throws TreeFault {
    comesFor(Command.of("GET", DEMO + "//"));
    device.tree().set(ClientUri.parse(DEMO + "//Label"), "changed");
    String again = operator.queues(registered, Command.of("GET", DEMO + "//"));

    comes();

    JsonObject read = operator.sees(again, "SUCCEEDED");
    assertThat(last().command().parameter(0)).contains("?cv=");
    assertThat(read.getInt("status")).isEqualTo(200);
    assertThat(read.getJsonArray("data").toString()).contains("changed");
  }

  @Test
  void a_server_without_the_right_is_warned_and_refused() {
    device =
        like()
            .guardedBy(
                AccessRights.of(
                    Grant.of(DEV_INFO, "device", "*", 1),
                    Grant.of(DEMO, "demo", "serverid:muster", 1),
                    new Grant(DEMO, "demo", "/Slots", "serverid:muster", Right.EVERYTHING)))
            .build();
    comesFor(Command.of("GET", FactoryObjects.ACCESS_CONTROL + "//"));

    String label = operator.deposits("text/plain", "mine");
    String slot = operator.deposits("text/plain", "yours");
    JsonObject queued =
        queued(
            "[\"HGET\",\"" + label + "\",\"" + DEMO + "/demo/Label\"]",
            "[\"HGET\",\"" + slot + "\",\"" + DEMO + "/demo/Slots/a\"]",
            "[\"EXEC\",\"" + DEMO + "/demo/Run\"]");
    assertThat(queued.getJsonArray("warnings").toString()).contains("Label", "Run");
    comes();

    List<JsonObject> items = queued.getJsonArray("items").getValuesAs(JsonObject.class);
    assertThat(ends(items.get(0), "FAILED").getInt("status")).isEqualTo(403);
    ends(items.get(1), "SUCCEEDED");
    assertThat(ends(items.get(2), "FAILED").getInt("status")).isEqualTo(403);
  }

  @Test
  void an_instance_the_server_made_is_its_own() {
    device = like().guardedBy(AccessRights.of()).build();
    String task =
        begins(
            "{\"verb\":\"create\",\"object\":\""
                + FIRMWARE
                + "\",\"value\":{\"Fumo\":{\"PkgName\":\"p\"}}}",
            read(FIRMWARE + "/1/State"),
            "{\"verb\":\"delete\",\"uri\":\"" + FIRMWARE + "/1/\"}",
            read(FIRMWARE + "/fw1/State"));

    comes();

    assertThat(sees(task, "FAILED").getJsonArray("steps").getValuesAs(JsonObject.class))
        .extracting(step -> step.getString("state"))
        .containsExactly("SUCCEEDED", "SUCCEEDED", "SUCCEEDED", "FAILED");
    assertThat(device.tree().objects())
        .filteredOn(object -> object.moid().equals(FIRMWARE))
        .flatExtracting(ManagedObject::miids)
        .containsExactly("fw1");
  }

  private DeviceBuilder like() {
    return VirtualDevice.named(registered.id())
        .at(ServerUnderTest.at("/dm"))
        .signedInAs(registered.credentials().username(), registered.credentials().password())
        .announcingItself()
        .holdingStandardObjects();
  }

  private void comes() {
    assertThat(device.contact().end()).isEqualTo(SessionEnd.ENDED);
  }

  private void comesFor(Command command) {
    String id = operator.queues(registered, command);
    comes();
    operator.sees(id, "SUCCEEDED");
  }

  private PerformedCommand last() {
    List<PerformedCommand> done = device.journal().commands();
    return done.get(done.size() - 1);
  }

  private JsonObject queued(String... commands) {
    Answer answer =
        api.post(
            registered.path() + "/commands",
            "{\"commands\":["
                + String.join(",", commands)
                + "],\"notify\":false,\"override\":true}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return Api.json(answer);
  }

  private JsonObject ends(JsonObject queued, String state) {
    return operator.sees(queued.getString("id"), state);
  }

  private static String read(String uri) {
    return "{\"verb\":\"read\",\"uri\":\"" + uri + "\"}";
  }

  private String begins(String... steps) {
    Answer begun =
        api.post(
            registered.path() + "/tasks",
            "{\"steps\":[" + String.join(",", steps) + "],\"notify\":false}");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    return Api.json(begun).getString("id");
  }

  private JsonObject task(String id) {
    return api.read("/api/v1/tasks/" + id);
  }

  private String stateOfStep(String task, int place) {
    return task(task).getJsonArray("steps").getJsonObject(place).getString("state");
  }

  private JsonObject sees(String task, String state) {
    return Awaitility.await("task " + task + " " + state)
        .until(() -> task(task), now -> now.getString("state").equals(state));
  }

  private static String value(DeviceTree tree, String uri) throws TreeFault {
    return ((Leaf) tree.find(ClientUri.parse(uri)).get(0).node()).value();
  }
}
