package org.muster.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.protocol.MalformedException;

class JsonBodyTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String nested(int depth) {
    return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
  }

  @Test
  void sixty_four_levels_are_read_and_not_one_more() {
    assertThat(JsonBody.read(utf8(nested(64)), "test")).containsOnlyKeys("a");
    assertThatThrownBy(() -> JsonBody.read(utf8(nested(65)), "test"))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("deeper than 64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"\\\"\":"})
  void bottomless_nesting_is_refused_before_it_is_parsed(String opening) {
    assertThatThrownBy(() -> JsonBody.read(utf8(opening.repeat(1_000_000)), "test"))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("deeper than 64");
  }

  @Test
  void brackets_in_strings_do_not_nest() {
    String brackets = "[{".repeat(100);

    assertThat(
            JsonBody.read(utf8("{\"a\":\"\\\"" + brackets + "\\\\\",\"b\":[]}"), "test")
                .getString("a"))
        .isEqualTo("\"" + brackets + "\\");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"a\"",
        "{",
        "{\"a\"}",
        "{\"a\":01}",
        "{\"a\":1e99999999999}",
        "x"
      })
  void what_is_no_object_is_refused(String text) {
    assertThatThrownBy(() -> JsonBody.read(utf8(text), "Package#1"))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("The body of a Package#1 must be a JSON object");
  }

  @Test
  void a_number_of_monstrous_length_is_refused() {
    assertThatThrownBy(() -> JsonBody.read(utf8("{\"a\":" + "9".repeat(5000) + "}"), "test"))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void what_is_not_utf_8_is_refused() {
    byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> JsonBody.read(latin1, "test"))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void of_members_with_the_same_name_the_last_counts() {
    assertThat(JsonBody.read(utf8("{\"a\":1,\"a\":2}"), "test").getInt("a")).isEqualTo(2);
  }
}
