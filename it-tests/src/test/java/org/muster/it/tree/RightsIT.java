package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.delete;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Payload;

/** Rights are granted and revoked by tasks, and shown as what they come to (TS §10, §12.3). */
@OnTheServer
class RightsIT {

  private static final String DACMO = "urn:oma:mo:oma-dm-dacmo:1.0//";
  private static final String FUMO = "urn:oma:mo:oma-fumo:1.0";
  private static final String BLOCK = DACMO + FUMO + "/fw1/1";
  private static final String OURS = "\"1\":{\"MAID\":\"serverid:muster\",\"AR\":15}";
  private static final String THEIRS = "\"2\":{\"MAID\":\"serverid:other\",\"AR\":%d}";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Test
  void rights_are_read_then_granted_then_read_again_in_one_session() {
    String task = begins(grant("/", "other", "read", "execute"));

    Conversation conversation =
        device
            .opens()
            .isAsked(get(DACMO))
            .answers(with(dacmo("v1", OURS + "," + THEIRS.formatted(1))));
    isFetched(conversation, BLOCK + "/Permissions/2/AR", "5");
    conversation
        .answers(done())
        .isAsked(get(DACMO))
        .answers(with(dacmo("v2", OURS + "," + THEIRS.formatted(5))))
        .isDismissed();

    sees(task, "SUCCEEDED");
    assertThat(rights("")).extracting(right -> right.getInt("mask")).containsExactly(15, 5);
  }

  @Test
  void an_authority_without_an_entry_is_given_one_beside_the_others() {
    knows(OURS);
    String task = begins(grant("", "appid:x", "read"));

    Conversation conversation = opensAsItWas();
    isFetched(
        conversation,
        BLOCK + "/Permissions/2",
        "[{\"ClientURI\":\""
            + BLOCK
            + "/Permissions/2\",\"MOData\":{\"2\":{\"MAID\":\"appid:x\",\"AR\":1}}}]");
    conversation
        .answers(done())
        .isAsked(get(DACMO))
        .answers(with(dacmo("v2", OURS + ",\"2\":{\"MAID\":\"appid:x\",\"AR\":1}")))
        .isDismissed();

    sees(task, "SUCCEEDED");
  }

  @Test
  void what_is_known_of_the_object_in_part_does_not_decide_what_is_replaced() {
    Command leaf = get(BLOCK + "/Permissions/1/AR");
    String id = operator.queues(device, leaf);
    device.opens().isAsked(leaf).answers(with(text("15"))).isDismissed();
    operator.sees(id, "SUCCEEDED");
    begins(grant("", "appid:x", "read"));

    Conversation conversation = device.opens().isAsked(get(DACMO)).answers(with(dacmo("v1", OURS)));

    assertThat(conversation.asked().get(0).words()).endsWith(BLOCK + "/Permissions/2");
  }

  @Test
  void a_refusal_names_the_right_that_is_missing_and_who_could_give_it() {
    knows("\"1\":{\"MAID\":\"serverid:owner\",\"AR\":15}");
    JsonObject begun = begun(grant("/", "other", "read"));
    assertThat(Operator.texts(begun, "warnings")).singleElement().asString().contains("delegate");

    Conversation conversation = opensAsItWas();
    conversation.answers(status(403)).isDismissed();

    JsonObject step = sees(begun.getString("id"), "FAILED").getJsonArray("steps").getJsonObject(0);
    assertThat(step.getString("reason")).contains("right to delegate", "owner");
  }

  @Test
  void what_the_device_says_is_done_is_looked_at() {
    knows(OURS);
    String task = begins(grant("", "other", "read"));

    Conversation conversation = opensAsItWas();
    fetches(conversation.asked().get(0));
    conversation.answers(done()).isAsked(get(DACMO)).answers(with(dacmo("v1", OURS))).isDismissed();

    sees(task, "FAILED");
  }

  @Test
  void an_entry_is_deleted_and_what_is_left_is_read() {
    knows(OURS + "," + THEIRS.formatted(3));
    String task = begins(revoke("other"));

    opensAsItWas()
        .isAsked(delete(BLOCK + "/Permissions/2"))
        .answers(done())
        .isAsked(get(DACMO))
        .answers(with(dacmo("v2", OURS)))
        .isDismissed();

    sees(task, "SUCCEEDED");
    assertThat(rights("")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {405, 501})
  void an_entry_that_cannot_be_deleted_grants_nothing_any_more(int code) {
    knows(OURS + "," + THEIRS.formatted(3));
    String task = begins(revoke("other"));

    Conversation conversation =
        opensAsItWas().isAsked(delete(BLOCK + "/Permissions/2")).answers(status(code));
    isFetched(conversation, BLOCK + "/Permissions/2/AR", "0");
    conversation
        .answers(done())
        .isAsked(get(DACMO))
        .answers(with(dacmo("v2", OURS + "," + THEIRS.formatted(0))))
        .isDismissed();

    sees(task, "SUCCEEDED");
  }

  @Test
  void what_nobody_has_is_looked_for_before_it_counts_as_revoked() {
    knows(OURS);
    String task = begins(revoke("other"));

    device.opens().isAsked(get(DACMO + "?cv=v0")).answers(status(304)).isDismissed();

    sees(task, "SUCCEEDED");
  }

  @Test
  void a_device_without_access_control_has_nothing_to_grant() {
    String task = begins(grant("", "other", "read"));

    device.opens().isAsked(get(DACMO)).answers(status(404)).isDismissed();

    sees(task, "FAILED");
  }

  @Test
  void what_may_be_done_is_shown_node_by_node_with_the_reason() {
    knows(
        OURS
            + "},\"x\":5},\"2\":{\"Path\":\"/State\",\"Permissions\":{"
            + "\"1\":{\"MAID\":\"*\",\"AR\":1}");
    Command read = get(FUMO + "/fw1/");
    String id = operator.queues(device, read);
    device
        .opens()
        .isAsked(read)
        .answers(
            with(
                nodes(
                    "[{\"ClientURI\":\"%s/fw1/\",\"MOData\":{\"F\":{\"State\":10,\"Ext\":{\"A\":1}}}}]"
                        .formatted(FUMO))))
        .isDismissed();
    operator.sees(id, "SUCCEEDED");

    JsonObject shown = api.read(device.path() + "/tree/rights?limit=3&object=" + FUMO);
    List<JsonObject> nodes = shown.getJsonArray("effective").getValuesAs(JsonObject.class);
    assertThat(nodes)
        .extracting(node -> node.getString("path"))
        .containsExactly("", "Ext", "Ext/A");
    assertThat(nodes).extracting(node -> node.getInt("mask")).containsOnly(15);

    String next = Api.encoded(shown.getString("next"));
    JsonObject rest =
        api.read(device.path() + "/tree/rights?limit=3&after=" + next + "&object=" + FUMO);
    JsonObject state = rest.getJsonArray("effective").getJsonObject(0);
    assertThat(state.getString("path")).isEqualTo("State");
    assertThat(Operator.texts(state, "may")).containsExactly("read");
    assertThat(state.getJsonArray("because").getJsonObject(0).getString("path")).isEqualTo("State");
    assertThat(rest).doesNotContainKey("next");
  }

  @Test
  void a_task_says_what_the_device_will_refuse_of_it() {
    knows("\"1\":{\"MAID\":\"*\",\"AR\":1}");
    device.opensWith("{\"MOS\":[{\"MOID\":\"" + FUMO + "\",\"MIID\":[\"fw1\"]}]}").isDismissed();

    JsonObject begun =
        begun(
            "{\"verb\":\"read\",\"uri\":\"" + FUMO + "/fw1/State\"}",
            "{\"verb\":\"execute\",\"uri\":\"" + FUMO + "/fw1/Update\"}",
            "{\"verb\":\"create\",\"object\":\"urn:vendor:mo:x:1.0\",\"value\":{\"X\":{}}}",
            "{\"verb\":\"create\",\"object\":\"" + FUMO + "\",\"value\":{\"F\":{}}}");

    List<String> warnings = Operator.texts(begun, "warnings");
    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0)).startsWith("Step 2").contains("execute");
    assertThat(warnings.get(1)).startsWith("Step 3").contains("announce");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"verb\":\"grant\"}",
        "{\"verb\":\"grant\",\"object\":\"urn:x\",\"instance\":\"i\",\"authority\":\"a\"}",
        "{\"verb\":\"grant\",\"object\":\"urn:x\",\"instance\":\"i\",\"authority\":\"a\",\"rights\":[]}",
        "{\"verb\":\"grant\",\"object\":\"urn:x\",\"instance\":\"i\",\"authority\":\"a\",\"rights\":[\"fly\"]}",
        "{\"verb\":\"grant\",\"object\":\"urn:x\",\"instance\":\"i\",\"authority\":\"u:a\",\"rights\":[\"read\"]}",
        "{\"verb\":\"revoke\",\"object\":\"urn:x\",\"instance\":\"i\",\"authority\":\"a\",\"rights\":[\"read\"]}",
        "{\"verb\":\"revoke\",\"object\":\"urn:x\",\"authority\":\"a\"}"
      })
  void what_is_no_right_is_refused_in_words(String step) {
    Answer refused = api.post(device.path() + "/tasks", "{\"steps\":[" + step + "]}");

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(Api.json(refused).getString("detail")).startsWith("Step 1: ");
  }

  private void knows(String permissions) {
    String id = operator.queues(device, get(DACMO));
    device.opens().isAsked(get(DACMO)).answers(with(dacmo("v0", permissions))).isDismissed();
    operator.sees(id, "SUCCEEDED");
  }

  /** What is known is looked at again before anything is planned; the object is as it was. */
  private Conversation opensAsItWas() {
    return device.opens().isAsked(get(DACMO + "?cv=v0")).answers(status(304));
  }

  private static Payload dacmo(String validator, String permissions) {
    return nodes(
        ("[{\"ClientURI\":\"%s\",\"CV\":\"%s\",\"MOData\":{\"DacMO\":{\"%s\":{\"fw1\":{\"1\":{"
                + "\"Permissions\":{%s}}}}}}}]")
            .formatted(DACMO, validator, FUMO, permissions));
  }

  private static String grant(String path, String authority, String... rights) {
    return ("{\"verb\":\"grant\",\"object\":\"%s\",\"instance\":\"fw1\",\"path\":\"%s\","
            + "\"authority\":\"%s\",\"rights\":[\"%s\"]}")
        .formatted(FUMO, path, authority, String.join("\",\"", rights));
  }

  private static String revoke(String authority) {
    return "{\"verb\":\"revoke\",\"object\":\"%s\",\"instance\":\"fw1\",\"authority\":\"%s\"}"
        .formatted(FUMO, authority);
  }

  private static void isFetched(Conversation conversation, String target, String content) {
    Command hget = conversation.asked().get(0);
    assertThat(conversation.asked()).hasSize(1);
    assertThat(hget.words()).startsWith("HGET").endsWith(target);
    assertThat(fetches(hget)).isEqualTo(content);
  }

  private static String fetches(Command hget) {
    return Api.anonymously().get(URI.create(hget.words().get(1)).getPath()).text();
  }

  private String begins(String step) {
    return begun(step).getString("id");
  }

  private JsonObject begun(String... steps) {
    Answer begun =
        api.post(
            device.path() + "/tasks",
            "{\"steps\":[" + String.join(",", steps) + "],\"notify\":false,\"override\":true}");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    return Api.json(begun);
  }

  private JsonObject sees(String task, String state) {
    return Awaitility.await("task " + task + " " + state)
        .until(
            () -> api.read("/api/v1/tasks/" + task), now -> now.getString("state").equals(state));
  }

  private List<JsonObject> rights(String query) {
    return api.read(device.path() + "/tree/rights" + query)
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }
}
