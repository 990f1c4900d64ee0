package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.Command;
import org.muster.protocol.NodeData;

/** However a device sends what was asked for, it is told in one shape (TS §7.2.1.4). */
class ReadShapeTest {

  private static final Command LEAF = Command.of(List.of("GET", "urn:x:y/1/A/Leaf"));
  private static final Command ALL = Command.of(List.of("GET", "urn:x:y/*/A/Leaf"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/plain|5",
        "application/dmmo+json|[{\"ClientURI\":\"urn:x:y/1/A/Leaf\",\"MOData\":{\"Leaf\":\"5\"}}]",
        "application/dmmo+json|[{\"ClientURI\":\"urn:x:y//A/Leaf\",\"MOData\":{\"Leaf\":5}}]",
        "application/json|[{\"MOData\":{\"Leaf\":5}}]",
        "application/dmmo+json|{\"MOData\":{\"Leaf\":5}}"
      })
  void one_leaf_is_its_value(String type, String sent) {
    NodeData plain = ReadShape.plain(LEAF, data(type, sent));

    assertThat(plain.text()).isEqualTo("5");
    assertThat(plain.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void a_leaf_that_holds_nothing_is_an_empty_text() {
    assertThat(ReadShape.plain(LEAF, json("[{\"MOData\":{\"Leaf\":null}}]")).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"MOData\":{\"Leaf\":{}}}]",
        "[{\"MOData\":{\"Leaf\":1}},{\"MOData\":{\"Leaf\":2}}]",
        "[{\"ClientURI\":\"urn:x:y/1/A/Leaf/Deep\",\"MOData\":{\"Deep\":1}}]",
        "[]",
        "no JSON"
      })
  void what_is_no_single_leaf_stays_as_it_came(String sent) {
    assertThat(ReadShape.plain(LEAF, json(sent))).isEqualTo(json(sent));
  }

  @Test
  void a_wildcard_and_several_addresses_bring_items() {
    NodeData one = json("[{\"MOData\":{\"Leaf\":1}}]");
    Command two = Command.of(List.of("HPOST", "http://h/", "urn:x:y/1/A", "urn:x:y/1/B"));

    assertThat(ReadShape.plain(ALL, one)).isEqualTo(one);
    assertThat(ReadShape.plain(two, one)).isEqualTo(one);
    assertThat(ReadShape.plain(Command.of(List.of("GET", "urn:x:y//")), one)).isEqualTo(one);
  }

  @Test
  void of_several_values_each_has_its_address() {
    assertThat(ReadShape.items(LEAF, data("text/plain", "5")).text())
        .isEqualTo("[{\"ClientURI\":\"urn:x:y/1/A/Leaf\",\"MOData\":{\"Leaf\":\"5\"}}]");
    assertThat(ReadShape.items(LEAF, data("application/octet-stream", "A")).text())
        .contains("{\"Leaf\":\"QQ==\"}");
    assertThat(ReadShape.items(LEAF, json("[]"))).isEqualTo(json("[]"));
    assertThat(ReadShape.items(LEAF, null)).isNull();
  }

  private static NodeData json(String text) {
    return data("application/dmmo+json", text);
  }

  private static NodeData data(String type, String text) {
    return new NodeData(type, text.getBytes(StandardCharsets.UTF_8));
  }
}
