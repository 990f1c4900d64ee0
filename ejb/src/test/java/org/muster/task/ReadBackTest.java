package org.muster.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.model.NodeDefinition;
import org.muster.model.NodeFormat;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;

/** Whether what was written is what is read back. */
class ReadBackTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\"|a|SUCCEEDED",
        "\"a\"|b|FAILED",
        "5|5.0|SUCCEEDED",
        "5|6|FAILED",
        "\"QQ==\"|QQ|SUCCEEDED",
        "\"QQ==\"|Qg|FAILED",
        "\"2026-01-31\"|20260131|SUCCEEDED",
        "\"20260131\"|2026-01-31|SUCCEEDED",
        "\"20260131\"|2026-01-30|FAILED",
        "\"23:59:59\"|235959|SUCCEEDED",
        "\"235959+0100\"|23:59:59+01:00|SUCCEEDED",
        "\"235959Z\"|23:59:59|FAILED",
        "\"a\"|***|FAILED"
      })
  void values_are_compared_however_they_are_written(String wanted, String there, StepState end) {
    assertThat(ending("urn:x:y/1/Leaf", wanted, text(there)).state()).isEqualTo(end);
  }

  @Test
  void a_secret_that_is_masked_could_not_be_compared_and_that_is_said() {
    Ending ending = ending("urn:x:y/1/Password", "\"a\"", text("***"));

    assertThat(ending.state()).isEqualTo(StepState.SUCCEEDED);
    assertThat(ending.reason()).contains("could not be compared");
    assertThat(ending("urn:x:y/1/Password", "\"a\"", text("b")).state())
        .isEqualTo(StepState.FAILED);
  }

  @Test
  void in_a_subtree_the_mask_stands_for_secrets_alone() {
    String wanted = "{\"Name\":\"n\",\"Pin\":\"1234\"}";

    Ending secret = ending("urn:x:y/1/A", wanted, item("{\"Name\":\"n\",\"Pin\":\"***\"}"));
    Ending open = ending("urn:x:y/1/A", wanted, item("{\"Name\":\"***\",\"Pin\":\"1234\"}"));

    assertThat(secret.state()).isEqualTo(StepState.SUCCEEDED);
    assertThat(secret.reason()).contains("could not be compared");
    assertThat(open.state()).isEqualTo(StepState.FAILED);
  }

  @Test
  void what_is_not_read_back_is_not_there() {
    assertThat(ending("urn:x:y/1/A", "1", null).state()).isEqualTo(StepState.FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHR|\"20260131\"|2026-01-31|FAILED",
        "DATE|\"20260131\"|2026-01-31|SUCCEEDED",
        "CHR|\"QQ==\"|QQ|FAILED",
        "BIN|\"QQ==\"|QQ|SUCCEEDED",
        "BIN|\"QQ==\"|A|SUCCEEDED",
        "XML|\"<a></a>\"|<a/>|SUCCEEDED",
        "CHR|\"<a></a>\"|<a/>|FAILED",
        "BOOL|true|TRUE|SUCCEEDED",
        "CHR|\"a\"|a|SUCCEEDED"
      })
  void where_the_format_is_known_it_says_what_is_the_same(
      NodeFormat format, String wanted, String there, StepState end) {
    NodeDefinition leaf = node("Leaf", format, false);

    assertThat(ending("urn:x:y/1/Leaf", leaf, wanted, text(there)).state()).isEqualTo(end);
  }

  @Test
  void in_a_subtree_every_leaf_has_its_own_format_and_may_be_called_as_the_definition_says() {
    NodeDefinition a =
        node(
            "A",
            NodeFormat.NODE,
            false,
            node("Day", NodeFormat.DATE, true),
            node("Text", NodeFormat.CHR, false),
            node("Run", NodeFormat.NULL, false));
    String wanted = "{\"Day\":\"20260131\",\"Text\":\"20260131\",\"Run\":null}";

    assertThat(at(a, wanted, "{\"DAY\":\"2026-01-31\",\"Text\":\"20260131\"}"))
        .isEqualTo(StepState.SUCCEEDED);
    assertThat(at(a, wanted, "{\"Day\":\"2026-01-31\",\"Text\":\"2026-01-31\"}"))
        .isEqualTo(StepState.FAILED);
    assertThat(at(a, wanted, "{\"Day\":\"2026-01-31\",\"text\":\"20260131\"}"))
        .isEqualTo(StepState.FAILED);
  }

  @Test
  void of_a_node_that_holds_nothing_nothing_is_read_back() {
    assertThat(ending("urn:x:y/1/A", node("A", NodeFormat.NULL, false), "null", null).state())
        .isEqualTo(StepState.SUCCEEDED);
  }

  private static StepState at(NodeDefinition node, String wanted, String there) {
    return ending("urn:x:y/1/A", node, wanted, item(there)).state();
  }

  private static NodeDefinition node(
      String name, NodeFormat format, boolean anyCase, NodeDefinition... children) {
    return new NodeDefinition(
        name,
        null,
        null,
        format,
        Set.of(),
        "One",
        0,
        false,
        anyCase,
        null,
        List.of(),
        List.of(children));
  }

  private static Ending ending(String place, String wanted, NodeData there) {
    return ending(place, null, wanted, there);
  }

  private static Ending ending(String place, NodeDefinition node, String wanted, NodeData there) {
    return new ReadBack(ClientUri.parse(place), Optional.ofNullable(node))
        .of("[" + wanted + "]", there);
  }

  private static NodeData text(String text) {
    return new NodeData(MediaTypes.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private static NodeData item(String content) {
    String json = "[{\"ClientURI\":\"urn:x:y/1/A\",\"MOData\":{\"A\":" + content + "}}]";
    return new NodeData(MediaTypes.MO_DATA, json.getBytes(StandardCharsets.UTF_8));
  }
}
