package org.muster.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.ClientUri;
import org.muster.protocol.NodeData;

/** In which forms a content can be handed out, and what is taken (TS §5.3.1, §5.5). */
class RepresentationsTest {

  private static final ClientUri LEAF = ClientUri.parse("urn:oma:mo:x:1.0//A/Name");
  private static final NodeData TEXT = data("text/plain", "größer");
  private static final String ITEM =
      "[{\"ClientURI\":\"urn:oma:mo:x:1.0//A/Name\",\"MOData\":{\"Name\":\"größer\"}}]";

  @Test
  void what_is_accepted_is_handed_out_as_it_is() {
    assertThat(new Representations(null, false).of(TEXT, type -> true)).contains(TEXT);
  }

  @Test
  void a_bare_value_becomes_an_item_if_it_is_known_of_which_leaf() {
    assertThat(as("application/dmmo+json", TEXT, LEAF))
        .hasValueSatisfying(data -> assertThat(data.text()).isEqualTo(ITEM));
    assertThat(as("application/dmmo+json", TEXT, null)).isEmpty();
    assertThat(as("application/dmmo+json", TEXT, ClientUri.parse("urn:oma:mo:x:1.0//"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "-1.5, -1.5", "true, true", "false, false"})
  void a_typed_value_has_its_type_in_an_item_and_is_text_alone(String text, String json) {
    Representations typed = new Representations(LEAF, true);
    NodeData value = data("text/plain", text);

    assertThat(typed.of(value, "application/dmmo+json"::equals))
        .hasValueSatisfying(data -> assertThat(data.text()).contains("{\"Name\":" + json + "}"));
    assertThat(typed.of(value, "text/plain"::equals)).contains(value);
  }

  @Test
  void an_item_of_one_leaf_becomes_a_bare_value() {
    assertThat(as("text/plain", data("application/dmmo+json", ITEM), null)).contains(TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"MOData\":{\"A\":{\"B\":1}}}]",
        "[{\"MOData\":{\"A\":1}},{\"MOData\":{\"B\":1}}]",
        "[{\"MOData\":{\"A\":null}}]",
        "[]",
        "no json"
      })
  void what_is_not_one_value_has_no_bare_form(String json) {
    assertThat(as("text/plain", data("application/dmmo+json", json), null)).isEmpty();
  }

  @Test
  void bytes_become_base64_in_an_item() {
    NodeData bytes = new NodeData("application/octet-stream", new byte[] {1});

    assertThat(as("application/dmmo+json", bytes, LEAF))
        .hasValueSatisfying(data -> assertThat(data.text()).contains("\"AQ==\""));
  }

  @Test
  void objects_and_bare_leaves_are_always_taken_and_others_when_they_are_set() {
    Formats plain = new Formats(List.of());
    Formats more = new Formats(List.of("application/CBOR; x=1"));

    assertThat(plain.take("application/dmmo+json")).isTrue();
    assertThat(plain.take("text/x-vendor")).isTrue();
    assertThat(plain.take("application/octet-stream")).isTrue();
    assertThat(plain.take("application/cbor")).isFalse();
    assertThat(plain.take("text/" + "x".repeat(250))).isTrue();
    assertThat(plain.take("text/" + "x".repeat(251))).isFalse();
    assertThat(plain.headerIfFurther()).isEmpty();
    assertThat(more.take("application/cbor")).isTrue();
    assertThat(more.headerIfFurther())
        .contains("application/dmmo+json, text/*, application/octet-stream, application/cbor");
  }

  @ParameterizedTest
  @CsvSource({
    "application/dmmo+json, true",
    "application/json, true",
    "TEXT/JSON, true",
    "application/octet-stream, false",
    "text/plain, false"
  })
  void any_json_may_hold_nodes(String type, boolean nodes) {
    assertThat(Formats.mayHoldNodes(type)).isEqualTo(nodes);
  }

  private static Optional<NodeData> as(String type, NodeData data, ClientUri target) {
    return new Representations(target, false).of(data, type::equals);
  }

  private static NodeData data(String type, String text) {
    return new NodeData(type, text.getBytes(StandardCharsets.UTF_8));
  }
}
