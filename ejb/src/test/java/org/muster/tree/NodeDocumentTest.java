package org.muster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.kernel.JsonText;

/** What is known of an instance, and how it changes with what the device sends. */
class NodeDocumentTest {

  private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final NodeSource GET = new NodeSource(7L, 8L, "GET");
  private static final String OBJECT = "urn:oma:mo:moid:1.0";

  private final NodeDocument document = new NodeDocument();

  @Test
  void a_first_read_makes_every_leaf_known() {
    List<NodeDifference> differences =
        learn("", "{\"ID\":\"GPS\",\"Data\":{\"1\":{\"Value\":12}}}");

    assertThat(document.below("")).containsOnlyKeys("ID", "Data/1/Value");
    assertThat(differences).extracting(NodeDifference::path).containsOnly("ID", "Data/1/Value");
    assertThat(differences).allMatch(difference -> difference.before() == null);
  }

  @Test
  void what_is_read_again_is_no_change_but_is_younger() {
    learn("", "{\"ID\":\"GPS\"}");

    assertThat(learn("", "{\"ID\":\"GPS\"}", false, NOON)).isEmpty();

    assertThat(document.below("").get("ID").at()).isEqualTo(NOON);
  }

  @Test
  void a_number_as_text_is_the_same_number() {
    learn("", "{\"CBT\":2,\"On\":true}");

    assertThat(learn("", "{\"CBT\":\"2\",\"On\":\"true\"}")).isEmpty();
  }

  @Test
  void a_value_that_changes_is_told_with_both_values() {
    learn("", "{\"ID\":\"GPS\"}");

    NodeDifference difference = learn("", "{\"ID\":\"GNSS\"}").get(0);

    assertThat(difference.before().json()).isEqualTo("\"GPS\"");
    assertThat(difference.now().json()).isEqualTo("\"GNSS\"");
  }

  @Test
  void what_a_complete_read_does_not_show_is_gone() {
    learn("", "{\"A\":1,\"B\":{\"C\":2,\"D\":3},\"BB\":4}");

    assertThat(learn("B", "{\"C\":2}")).extracting(NodeDifference::path).containsExactly("B/D");

    assertThat(document.below("")).containsOnlyKeys("A", "B/C", "BB");
  }

  @Test
  void a_read_of_some_levels_leaves_what_is_deeper_as_it_was() {
    learn("", "{\"A\":1,\"B\":{\"C\":2},\"E\":5}");

    List<NodeDifference> differences = learn("", "{\"A\":1,\"B\":{},\"F\":{}}", true, NOON);

    assertThat(differences).extracting(NodeDifference::path).containsExactlyInAnyOrder("E", "F");
    assertThat(document.below("")).containsOnlyKeys("A", "B/C", "F");
    assertThat(document.below("").get("B/C").at()).isEqualTo(MORNING);
  }

  @Test
  void an_empty_node_has_no_children() {
    learn("", "{\"B\":{\"C\":2}}");

    learn("", "{\"B\":{}}");

    assertThat(document.below("")).containsOnlyKeys("B");
    assertThat(document.below("").get("B").json()).isEqualTo("{}");
  }

  @Test
  void a_child_shows_that_its_parent_is_not_empty() {
    learn("", "{\"Ext\":{}}");

    learn("Ext/Vendor", "5");

    assertThat(document.below("")).containsOnlyKeys("Ext/Vendor");
  }

  @Test
  void a_node_that_is_gone_takes_its_children_along_and_nobody_else() {
    learn("", "{\"B\":{\"C\":2},\"B-1\":3,\"B0\":4}");

    assertThat(document.forget("B")).extracting(NodeDifference::path).containsExactly("B/C");

    assertThat(document.below("")).containsOnlyKeys("B-1", "B0");
  }

  @Test
  void secrets_are_known_to_exist_and_no_more() {
    String account = "urn:oma:mo:oma-dm-dmacc:1.2";
    JsonValue content =
        JsonText.readObject("{\"Auth\":{\"Noti\":{\"Secret\":\"dG9wc2VjcmV0\",\"Type\":0}}}");

    document.learn("", content, false, account, MORNING, GET);

    assertThat(document.write()).doesNotContain("dG9wc2VjcmV0");
    assertThat(document.below("").get("Auth/Noti/Secret").withheld()).isEqualTo("secret");
    assertThat(document.below("").get("Auth/Noti/Type").json()).isEqualTo("0");
  }

  @Test
  void what_is_too_large_is_not_kept() {
    learn("Blob", "\"" + "x".repeat(20_000) + "\"");

    assertThat(document.below("").get("Blob").withheld()).isEqualTo("too large");
  }

  @Test
  void a_device_does_not_decide_how_much_is_kept_of_it() {
    StringBuilder json = new StringBuilder("{\"n\":0");
    for (int i = 0; i < NodeDocument.MOST_NODES + 10; i++) {
      json.append(",\"n").append(i).append("\":1");
    }

    learn("", json.append('}').toString());

    assertThat(document.below("")).hasSize(NodeDocument.MOST_NODES);
  }

  @Test
  void what_is_below_a_secret_is_a_secret() {
    learn("", "{\"Password\":{\"Value\":\"hidden\"},\"Other\":{\"Value\":\"free\"}}");

    assertThat(document.write()).doesNotContain("hidden").contains("free");
  }

  @Test
  void nodes_with_endless_paths_are_not_kept() {
    learn("", "{\"" + "x".repeat(2_000) + "\":1,\"A\":1}");

    assertThat(document.below("")).containsOnlyKeys("A");
  }

  @Test
  void it_is_read_as_it_was_written() {
    learn("", "{\"A\":1,\"B\":{\"C\":\"x\"},\"D\":null,\"E\":{}}");

    NodeDocument read = NodeDocument.read(document.write());

    assertThat(read.below("")).isEqualTo(document.below(""));
    assertThat(read.below("").get("A").source()).isEqualTo(GET);
  }

  @Test
  void the_nested_form_is_built_again() {
    String json = "{\"A\":1,\"B\":{\"C\":\"x\",\"D\":{\"E\":true}}}";
    learn("", json);

    assertThat(NodeTree.of("", document.below(""))).isEqualTo(JsonText.readObject(json));
    assertThat(NodeTree.of("B/D", document.below("B/D")))
        .isEqualTo(JsonText.readObject("{\"E\":true}"));
    assertThat(NodeTree.of("A", document.below("A"))).hasToString("1");
    assertThat(NodeTree.of("X", document.below("X"))).isNull();
    assertThat(NodeTree.cut(JsonText.readObject(json), 1))
        .isEqualTo(JsonText.readObject("{\"A\":1,\"B\":{}}"));
  }

  private List<NodeDifference> learn(String path, String json) {
    return learn(path, json, false, MORNING);
  }

  private List<NodeDifference> learn(String path, String json, boolean cut, Instant at) {
    JsonValue content = JsonText.readArray("[" + json + "]").get(0);
    return document.learn(path, content, cut, OBJECT, at, GET);
  }
}
