package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.delete;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;
import static org.muster.it.tree.Samples.DEVINFO;
import static org.muster.it.tree.Samples.devInfo;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Steps;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Payload;

/** What devices send of their trees is known afterwards, with its age (TS §7.2.1.4). */
@OnTheServer
class KnownTreeIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Tasks tasks = new Tasks(device);
  private final Api api = Api.asAdministrator();

  @Test
  void a_read_of_an_object_makes_its_nodes_known_with_age_and_session() {
    String id = reads(get(DEV_INFO), devInfo(null, "m1", "4.1"));

    JsonObject model = node("Mod");
    assertThat(model.getString("value")).isEqualTo("m1");
    assertThat(model.getString("command")).isEqualTo(id);
    assertThat(model.getString("session"))
        .isEqualTo(operator.lastSessionOf(device).getString("id"));
    assertThat(model.getString("by")).isEqualTo("GET");
    assertThat(model).containsKey("at");
    assertThat(nodesOf("")).hasSize(2);
    assertThat(nodesOf("Mod")).hasSize(1);
  }

  @Test
  void a_bare_leaf_is_known_too() {
    reads(get(MODEL), text("m1"));

    assertThat(node("Mod").getString("value")).isEqualTo("m1");
  }

  @Test
  void what_is_not_found_any_more_or_was_deleted_is_forgotten() {
    reads(get(DEV_INFO), devInfo(null, "m1", "4.1"));

    String id = operator.queues(device, get(MODEL));
    device.opens().isAsked(get(MODEL)).answers(status(404)).isDismissed();
    operator.sees(id, "FAILED");
    assertThat(nodesOf("")).extracting(node -> node.getString("path")).containsExactly("FwV");

    String deletion = operator.queues(device, delete(DEVINFO + "//FwV"));
    device.opens().isAsked(delete(DEVINFO + "//FwV")).answers(done()).isDismissed();
    operator.sees(deletion, "SUCCEEDED");
    assertThat(nodesOf("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bare", "item", "304"})
  void a_leaf_is_told_as_its_value_however_it_comes(String how) {
    Payload leaf =
        how.equals("bare")
            ? text("m1")
            : nodes("[{\"ClientURI\":\"" + MODEL + "\",\"MOData\":{\"Mod\":\"m1\"}}]");
    if (how.equals("304")) {
      reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    }
    Outcome outcome = how.equals("304") ? status(304) : with(leaf);
    String id = operator.queues(device, get(MODEL));
    String task = tasks.begins(Steps.read(MODEL));

    Command asked = how.equals("304") ? get(MODEL + "?cv=v1") : get(MODEL);
    device.opens().isAsked(asked, asked).answers(outcome, outcome).isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getString("data")).isEqualTo("m1");
    assertThat(read.getString("dataType")).isEqualTo("text/plain");
    assertThat(Tasks.step(tasks.now(task), 0).getString("result")).isEqualTo("m1");
  }

  @Test
  void a_secret_of_an_account_is_withheld() {
    Command account = get("urn:oma:mo:oma-dm-dmacc:1.2//Auth/Noti");
    reads(
        account,
        nodes(
            "[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2//Auth/Noti\",\"MOData\":"
                + "{\"Noti\":{\"Type\":0,\"Secret\":\"dG9wc2VjcmV0\"}}}]"));

    JsonObject known = api.read(device.path() + "/tree/nodes?object=urn:oma:mo:oma-dm-dmacc:1.2");
    assertThat(known.toString()).doesNotContain("dG9wc2VjcmV0").contains("secret");
  }

  @Test
  void what_an_hput_delivers_is_known_like_the_data_of_a_get() {
    String slot = operator.opensSlot();
    Command put = Command.of("HPUT", slot, DEV_INFO);
    String id = operator.queues(device, put);

    Conversation conversation = device.opens().isAsked(put);
    delivers(slot, devInfo(null, "m7", "4.7"));
    conversation.answers(done()).isDismissed();

    operator.sees(id, "SUCCEEDED");
    assertThat(node("Mod").getString("value")).isEqualTo("m7");
    assertThat(node("Mod").getString("by")).isEqualTo("HPUT");
  }

  @Test
  void what_a_subscription_delivers_is_known_long_after_the_session_and_a_burst_is_one_change() {
    String slot = standingSlot();
    Command sub = Command.of("SUB", slot, DEV_INFO);
    String id = operator.queues(device, sub);
    device.opens().isAsked(sub).answers(done()).isDismissed();
    operator.sees(id, "SUCCEEDED");

    for (int version = 1; version <= 5; version++) {
      delivers(slot, devInfo(null, "m1", "5." + version));
    }

    assertThat(node("FwV").getString("value")).isEqualTo("5.5");
    assertThat(node("FwV").getString("by")).isEqualTo("SUB");
    assertThat(history()).filteredOn(change -> change.getString("path").equals("FwV")).hasSize(1);
  }

  private void delivers(String slot, Payload data) {
    assertThat(
            Api.anonymously()
                .send("PUT", Api.path(slot), Map.of("Content-Type", data.mediaType()), data.bytes())
                .status())
        .isEqualTo(204);
  }

  private String standingSlot() {
    return Api.json(api.post("/api/v1/repository/slots?standing=true", "{}")).getString("uri");
  }

  private String reads(Command command, Payload data) {
    return operator.hasDone(device, command, with(data), "SUCCEEDED");
  }

  private JsonObject node(String path) {
    return nodesOf(path).get(0);
  }

  private List<JsonObject> nodesOf(String path) {
    return api.read(device.path() + "/tree/nodes?object=" + DEVINFO + "&path=" + path)
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private List<JsonObject> history() {
    return api.read(device.path() + "/tree/history")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }
}
