package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Payload;

/** A write that is verified is compared as the format of its node has it (TS §7.2.1.4). */
@OnTheServer
class VerifyingWritesIT {

  private final Api api = Api.asAdministrator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final String moid = "urn:acme:mo:" + UUID.randomUUID() + ":1.0";

  @ParameterizedTest
  @CsvSource({
    "Day, 20260131, 2026-01-31, SUCCEEDED",
    "Text, 20260131, 2026-01-31, FAILED",
    "Text, 20260131, 20260131, SUCCEEDED",
    "Ratio, 0.1, 0.10000000149011612, SUCCEEDED",
    "Text, 0.1, 0.10, FAILED",
    "Bytes, QQ==, A, SUCCEEDED",
    "Text, QQ==, QQ, FAILED",
    "Page, <a x='1'></a>, <a x=\"1\"/>, SUCCEEDED"
  })
  void what_is_read_back_says_the_same_in_the_format_of_its_node(
      String leaf, String value, String there, String end) {
    defines();

    JsonObject task = writes(leaf, "\"" + value + "\"", "", text(there));

    assertThat(task.getString("state")).isEqualTo(end);
    assertThat(task).doesNotContainKey("overridden");
  }

  @Test
  void a_subtree_is_compared_leaf_by_leaf() {
    defines();
    String there = "{\"DAY\":\"2026-01-31\",\"Text\":\"a\"}";

    JsonObject task =
        writes(
            "Group",
            "{\"Day\":\"20260131\",\"Text\":\"a\"}",
            "",
            nodes(
                "[{\"ClientURI\":\"" + moid + "//Group\",\"MOData\":{\"Group\":" + there + "}}]"));

    assertThat(task.getString("state")).isEqualTo("SUCCEEDED");
  }

  @Test
  void where_the_definition_is_set_aside_the_same_in_any_format_is_the_same_and_the_task_says_so() {
    defines();

    JsonObject task = writes("Text", "\"20260131\"", ",\"override\":true", text("2026-01-31"));

    assertThat(task.getString("state")).isEqualTo("SUCCEEDED");
    assertThat(task.getBoolean("overridden")).isTrue();
  }

  private JsonObject writes(String node, String value, String more, Payload there) {
    String uri = moid + "//" + node;
    Answer begun =
        api.post(
            device.path() + "/tasks",
            "{\"steps\":[{\"verb\":\"write\",\"uri\":\"%s\",\"value\":%s,\"verify\":true}],\"notify\":false%s}"
                .formatted(uri, value, more));
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    String task = "/api/v1/tasks/" + Api.json(begun).getString("id");

    Conversation conversation = device.opens();
    String content = conversation.asked().get(0).words().get(1);
    assertThat(Api.anonymously().get(URI.create(content).getPath()).status()).isEqualTo(200);
    conversation.answers(done()).isAsked(get(uri)).answers(with(there)).isDismissed();
    return Awaitility.await(task)
        .atMost(Duration.ofSeconds(30))
        .until(() -> api.read(task), now -> !now.getString("state").equals("RUNNING"));
  }

  private void defines() {
    String group =
        node("Day", "date", "")
            .replace("<AccessType>", "<CaseSense><CIS/></CaseSense><AccessType>");
    String ddf =
        "<MgmtTree><Node><NodeName>"
            + moid
            + "</NodeName>"
            + node("Day", "date", "")
            + node("Text", "chr", "")
            + node("Ratio", "float", "")
            + node("Bytes", "bin", "")
            + node("Page", "xml", "")
            + node("Group", "node", group + node("Text", "chr", ""))
            + "</Node></MgmtTree>";
    Answer added = api.post("/api/v1/definitions", "application/xml", ddf);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }

  private static String node(String name, String format, String children) {
    return "<Node><NodeName>%s</NodeName><DFProperties><AccessType><Add/><Get/><Replace/></AccessType><DFFormat><%s/></DFFormat></DFProperties>%s</Node>"
        .formatted(name, format, children);
  }
}
