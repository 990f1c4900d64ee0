package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.delete;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;
import static org.muster.it.tree.Samples.DACMO;
import static org.muster.it.tree.Samples.FUMO;
import static org.muster.it.tree.Samples.OURS;
import static org.muster.it.tree.Samples.dacmo;

import jakarta.json.JsonObject;
import java.util.List;
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
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** Rights are granted and revoked by tasks (TS §10, §12.3). */
@OnTheServer
class RightsIT {

  private static final String BLOCK = DACMO + FUMO + "/fw1/1";
  private static final String THEIRS = "\"2\":{\"MAID\":\"serverid:other\",\"AR\":%d}";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Operator operator = new Operator();
  private final Tasks tasks = new Tasks(device);
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

    tasks.sees(task, "SUCCEEDED");
    assertThat(rights()).extracting(right -> right.getInt("mask")).containsExactly(15, 5);
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

    tasks.sees(task, "SUCCEEDED");
  }

  @Test
  void what_is_known_of_the_object_in_part_does_not_decide_what_is_replaced() {
    Command leaf = get(BLOCK + "/Permissions/1/AR");
    operator.hasDone(device, leaf, with(text("15")), "SUCCEEDED");
    begins(grant("", "appid:x", "read"));

    Conversation conversation = device.opens().isAsked(get(DACMO)).answers(with(dacmo("v1", OURS)));

    assertThat(conversation.asked().get(0).words()).endsWith(BLOCK + "/Permissions/2");
  }

  @Test
  void a_refusal_names_the_right_that_is_missing_and_who_could_give_it() {
    knows("\"1\":{\"MAID\":\"serverid:owner\",\"AR\":15}");
    JsonObject begun = tasks.overrides(grant("/", "other", "read"));
    assertThat(Operator.texts(begun, "warnings")).singleElement().asString().contains("delegate");

    Conversation conversation = opensAsItWas();
    conversation.answers(status(403)).isDismissed();

    JsonObject step =
        tasks.sees(begun.getString("id"), "FAILED").getJsonArray("steps").getJsonObject(0);
    assertThat(step.getString("reason")).contains("right to delegate", "owner");
  }

  @Test
  void what_the_device_says_is_done_is_looked_at() {
    knows(OURS);
    String task = begins(grant("", "other", "read"));

    Conversation conversation = opensAsItWas();
    fetches(conversation.asked().get(0));
    conversation.answers(done()).isAsked(get(DACMO)).answers(with(dacmo("v1", OURS))).isDismissed();

    tasks.sees(task, "FAILED");
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

    tasks.sees(task, "SUCCEEDED");
    assertThat(rights()).hasSize(1);
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

    tasks.sees(task, "SUCCEEDED");
  }

  @Test
  void what_nobody_has_is_looked_for_before_it_counts_as_revoked() {
    knows(OURS);
    String task = begins(revoke("other"));

    device.opens().isAsked(get(DACMO + "?cv=v0")).answers(status(304)).isDismissed();

    tasks.sees(task, "SUCCEEDED");
  }

  @Test
  void a_device_without_access_control_has_nothing_to_grant() {
    String task = begins(grant("", "other", "read"));

    device.opens().isAsked(get(DACMO)).answers(status(404)).isDismissed();

    tasks.sees(task, "FAILED");
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
    Answer refused = tasks.begin("{\"steps\":[" + step + "]}");

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(Api.json(refused).getString("detail")).startsWith("Step 1: ");
  }

  private void knows(String permissions) {
    operator.hasDone(device, get(DACMO), with(dacmo("v0", permissions)), "SUCCEEDED");
  }

  /** What is known is looked at again before anything is planned; the object is as it was. */
  private Conversation opensAsItWas() {
    return device.opens().isAsked(get(DACMO + "?cv=v0")).answers(status(304));
  }

  private static String grant(String path, String authority, String... rights) {
    return Steps.grant(FUMO, "fw1", path, authority, rights);
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
    return Api.anonymously().get(Api.path(hget.words().get(1))).text();
  }

  private String begins(String step) {
    return tasks.overrides(step).getString("id");
  }

  private List<JsonObject> rights() {
    return api.read(device.path() + "/tree/rights")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }
}
