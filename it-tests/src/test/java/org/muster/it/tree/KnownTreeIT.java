package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.delete;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;
import static org.muster.it.tree.Samples.DEVINFO;
import static org.muster.it.tree.Samples.capability;
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
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Payload;

/** What devices send of their trees is known afterwards, with its age (TS §7.2.1.4, §11). */
@OnTheServer
class KnownTreeIT {

  private static final String ELSEWHERE = "https://repo.example.com:443/x";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
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

  @Test
  void a_validator_travels_with_the_next_read_and_a_304_is_answered_from_what_is_known() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    Command again = get(DEV_INFO + "?cv=v1");
    String id = operator.queues(device, get(DEV_INFO));

    device.opens().isAsked(again).answers(status(304)).isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getInt("status")).isEqualTo(304);
    assertThat(Operator.texts(read, "command")).isEqualTo(get(DEV_INFO).words());
    assertThat(
            read.getJsonArray("data")
                .getJsonObject(0)
                .getJsonObject("MOData")
                .getJsonObject("DevInfo")
                .getString("FwV"))
        .isEqualTo("4.1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 501})
  void a_device_that_refuses_a_validator_is_asked_without_from_then_on(int refusal) {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    String id = operator.queues(device, get(DEV_INFO));
    device.opens().isAsked(get(DEV_INFO + "?cv=v1")).answers(status(refusal)).isDismissed();
    assertThat(operator.sees(id, "QUEUED").getString("reason")).contains("cache validator");

    device.opens().isAsked(get(DEV_INFO)).answers(with(devInfo("v2", "m2", "4.1"))).isDismissed();
    assertThat(operator.sees(id, "SUCCEEDED").getInt("attempts")).isEqualTo(2);

    reads(get(DEV_INFO), devInfo("v3", "m3", "4.1"));
  }

  @Test
  void a_leaf_of_a_known_instance_is_read_with_the_validator_too() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    String id = operator.queues(device, get(MODEL));

    device.opens().isAsked(get(MODEL + "?cv=v1")).answers(status(304)).isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getString("data")).isEqualTo("m1");
    assertThat(read.getString("dataType")).isEqualTo("text/plain");
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
    String task = begins(MODEL);

    Command asked = how.equals("304") ? get(MODEL + "?cv=v1") : get(MODEL);
    device.opens().isAsked(asked, asked).answers(outcome, outcome).isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getString("data")).isEqualTo("m1");
    assertThat(read.getString("dataType")).isEqualTo("text/plain");
    assertThat(resultOf(task)).isEqualTo("m1");
  }

  @Test
  void a_delivery_that_is_not_modified_is_answered_from_what_is_known_too() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    String slot = operator.opensSlot();
    String id = operator.queues(device, Command.of("HPOST", slot, MODEL));

    device
        .opens()
        .isAsked(Command.of("HPOST", slot, MODEL + "?cv=v1"))
        .answers(status(304))
        .isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getString("data")).isEqualTo("m1");
    assertThat(read.getString("dataType")).isEqualTo("text/plain");
  }

  @Test
  void a_write_drops_the_validator() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    List<String> ids = operator.queuesAll(device, hget(ELSEWHERE, MODEL), get(DEV_INFO));

    device
        .opens()
        .isAsked(hget(ELSEWHERE, MODEL), get(DEV_INFO))
        .answers(done(), with(devInfo(null, "m2", "4.1")))
        .isDismissed();

    operator.sees(ids.get(1), "SUCCEEDED");
    assertThat(node("Mod").getString("value")).isEqualTo("m2");
  }

  @Test
  void no_validator_travels_with_a_wildcard() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    Command all = get(DEVINFO + "/*/");
    operator.queues(device, all);

    device.opens().isAsked(all).answers(status(404)).isDismissed();
  }

  @Test
  void every_instance_that_a_wildcard_finds_is_known() {
    Command all = get("urn:oma:mo:oma-dcmo:1.0/*/Enabled");
    reads(
        all,
        nodes(
            "[{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0/cam/Enabled\",\"MOData\":{\"Enabled\":true}},"
                + "{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0/usb/Enabled\",\"MOData\":{\"Enabled\":false}}]"));

    assertThat(
            api.read(device.path() + "/tree").getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(known -> known.getString("instance"))
        .containsExactly("cam", "usb");
  }

  @Test
  void an_instance_that_a_read_of_all_does_not_find_is_gone() {
    Command all = get("urn:oma:mo:oma-dcmo:1.0/*/");
    reads(all, nodes("[" + capability("cam") + "," + capability("usb") + "]"));

    reads(all, nodes("[" + capability("usb") + "]"));

    assertThat(valuesOf("cam")).isEmpty();
    assertThat(valuesOf("usb")).isNotEmpty();
    assertThat(
            api.read(device.path() + "/tree").getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(known -> known.getString("instance"))
        .containsExactly("usb");
  }

  @Test
  void an_item_that_nobody_can_place_makes_no_instance_disappear() {
    Command all = get("urn:oma:mo:oma-dcmo:1.0/*/");
    reads(all, nodes("[" + capability("cam") + "," + capability("usb") + "]"));

    reads(all, nodes("[" + capability("usb") + ",{\"MOData\":{\"DCMO\":{\"Enabled\":true}}}]"));

    assertThat(valuesOf("cam")).isNotEmpty();
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

  @Test
  void rights_are_read_off_the_access_control_object_and_warned_of() {
    Command dacmo = get("urn:oma:mo:oma-dm-dacmo:1.0//");
    reads(
        dacmo,
        nodes(
            "[{\"ClientURI\":\"urn:oma:mo:oma-dm-dacmo:1.0//\",\"MOData\":{\"DacMO\":{"
                + "\"urn:oma:mo:oma-fumo:1.0\":{\"fw1\":{\"1\":{\"Permissions\":{"
                + "\"1\":{\"MAID\":\"*\",\"AR\":1}}}}}}}}]"));

    JsonObject right =
        api.read(device.path() + "/tree/rights").getJsonArray("items").getJsonObject(0);
    assertThat(right.getString("object")).isEqualTo("urn:oma:mo:oma-fumo:1.0");
    assertThat(Operator.texts(right, "may")).containsExactly("read");

    JsonObject queued =
        Api.json(
            api.post(
                device.path() + "/commands",
                "{\"command\":[\"EXEC\",\"urn:oma:mo:oma-fumo:1.0/fw1/Update\"],\"notify\":false}"));
    assertThat(Operator.texts(queued, "warnings")).singleElement().asString().contains("403");
  }

  private void delivers(String slot, Payload data) {
    assertThat(
            Api.anonymously()
                .send(
                    "PUT",
                    java.net.URI.create(slot).getPath(),
                    Map.of("Content-Type", data.mediaType()),
                    data.bytes())
                .status())
        .isEqualTo(204);
  }

  private String standingSlot() {
    return Api.json(api.post("/api/v1/repository/slots?standing=true", "{}")).getString("uri");
  }

  private String reads(Command command, Payload data) {
    String id = operator.queues(device, command);
    device.opens().isAsked(command).answers(Outcome.with(data)).isDismissed();
    operator.sees(id, "SUCCEEDED");
    return id;
  }

  private String begins(String uri) {
    String form = "{\"steps\":[{\"verb\":\"read\",\"uri\":\"" + uri + "\"}],\"notify\":false}";
    return Api.json(api.post(device.path() + "/tasks", form)).getString("id");
  }

  private String resultOf(String task) {
    return api.read("/api/v1/tasks/" + task)
        .getJsonArray("steps")
        .getJsonObject(0)
        .getString("result");
  }

  private List<JsonObject> valuesOf(String capability) {
    return api.read(
            device.path() + "/tree/nodes?object=urn:oma:mo:oma-dcmo:1.0&instance=" + capability)
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
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
