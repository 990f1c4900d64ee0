package org.muster.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;

/** What is written, held against the formats and the children of a definition (TS §6.3). */
class ContentCheckTest {

  private static final ObjectDefinition LAMP = lamp();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "chr|\"ten\"|\"ten\"",
        "chr|10|\"10\"",
        "int|10|10",
        "int|\"10\"|10",
        "int|\"-7\"|-7",
        "float|\"1.5\"|1.5",
        "float|2|2",
        "bool|true|true",
        "bool|\"false\"|false",
        "date|\"2026-01-31\"|\"2026-01-31\"",
        "date|\"20260131\"|\"20260131\"",
        "time|\"23:59:59\"|\"23:59:59\"",
        "time|\"235959Z\"|\"235959Z\"",
        "xml|\"<a><b/></a>\"|\"<a><b/></a>\"",
        "bin|\"AAEC\"|\"AAEC\"",
        "b64|\"AAEC\"|\"AAEC\"",
        "null|null|null",
        "null|\"\"|null"
      })
  void a_value_takes_the_type_of_its_format(String leaf, String given, String written) {
    assertThat(formed(leaf, given)).isEqualTo(json(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "chr|{\"a\":1}|is a leaf",
        "chr|null|text",
        "int|\"ten\"|int holds a whole number (int), and what is given is none",
        "int|1.5|and what is given is none",
        "int|true|whole number",
        "float|\"1,5\"|a number (float)",
        "bool|\"yes\"|true or false",
        "bool|1|true or false",
        "date|\"2026-02-30\"|a date",
        "date|\"31.1.2026\"|a date",
        "time|\"25:00:00\"|a time",
        "time|\"245959\"|a time",
        "xml|\"<a>\"|well-formed",
        "xml|\"text\"|well-formed",
        "null|\"x\"|no value",
        "chr|[1]|an array"
      })
  void a_value_that_the_format_has_not_is_refused_in_words(
      String leaf, String given, String words) {
    assertThatThrownBy(() -> formed(leaf, given))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.parameter()).isEqualTo("value"))
        .hasMessageStartingWith("By the definition of urn:acme:mo:lamp:1.0, ")
        .hasMessageContaining(leaf)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"int", "float", "bool", "date", "time", "xml", "bin", "b64", "group"})
  void what_does_not_fit_is_not_repeated(String leaf) {
    assertThatThrownBy(() -> formed(leaf, "\"<my secret!\""))
        .hasMessageContaining("what is given is none")
        .hasMessageNotContaining("secret");
  }

  @Test
  void xml_that_nests_absurdly_deep_is_none() {
    assertThat(WellFormed.isXml("<a>".repeat(100) + "</a>".repeat(100))).isTrue();
    assertThat(WellFormed.isXml("<a>".repeat(101) + "</a>".repeat(101))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"Limit\":1,\"Colour\":\"x\"}|has no child 'Colour'; it has Limit",
        "{\"Note\":\"x\"}|group needs Limit (One)",
        "{\"Limit\":\"ten\"}|group/Limit holds a whole number",
        "{\"Limit\":{}}|group/Limit is a leaf",
        "\"text\"|group has children (node): its content is an object, and what is given is none"
      })
  void a_subtree_is_walked(String given, String words) {
    assertThatThrownBy(() -> formed("group", given)).hasMessageContaining(words);
  }

  @Test
  void what_is_written_has_the_types_all_the_way_down() {
    assertThat(formed("group", "{\"Limit\":\"5\",\"Ext\":{\"any\":{\"Thing\":[1]}}}"))
        .isEqualTo(json("{\"Limit\":5,\"Ext\":{\"any\":{\"Thing\":[1]}}}"));
  }

  @Test
  void what_has_a_default_need_not_be_written() {
    assertThat(formed("defaults", "{}")).isEqualTo(json("{}"));
    assertThat(formed("defaults", "{\"Given\":\"5\"}")).isEqualTo(json("{\"Given\":5}"));
  }

  @Test
  void names_in_a_subtree_are_written_in_any_case_where_the_definition_says_so() {
    assertThat(formed("cases", "{\"limit\":\"5\"}")).isEqualTo(json("{\"limit\":5}"));
    assertThatThrownBy(() -> formed("cases", "{\"limit\":1,\"Limit\":1}"))
        .hasMessageContaining("at most 1 of Limit");
    assertThatThrownBy(() -> formed("group", "{\"limit\":1}"))
        .hasMessageContaining("has no child 'limit'");
  }

  @ParameterizedTest
  @CsvSource({"2, true", "3, false"})
  void there_are_no_more_children_than_the_definition_says(int count, boolean allowed) {
    String children =
        IntStream.range(0, count)
            .mapToObj(i -> "\"c" + i + "\":\"x\"")
            .collect(Collectors.joining(",", "{", "}"));

    if (allowed) {
      assertThat(formed("few", children)).isEqualTo(json(children));
    } else {
      assertThatThrownBy(() -> formed("few", children)).hasMessageContaining("at most 2");
    }
  }

  private static JsonValue formed(String path, String json) {
    ClientUri uri = ClientUri.parse("urn:acme:mo:lamp:1.0//" + path);
    return WriteCheck.formed(LAMP, uri, json(json)).orElseThrow().json();
  }

  private static JsonValue json(String text) {
    return JsonText.readArray("[" + text + "]").get(0);
  }

  private static ObjectDefinition lamp() {
    String leaves =
        java.util.stream.Stream.of(
                "chr", "int", "float", "bool", "date", "time", "xml", "bin", "b64", "null")
            .map(format -> node(format, format, "ZeroOrOne", ""))
            .collect(Collectors.joining());
    String group =
        node("Limit", "int", "One", "")
            + node("Note", "chr", "ZeroOrOne", "")
            + node("Ext", "node", "ZeroOrOne", "");
    String defaults =
        node("Given", "int", "One", "")
                .replace("<DFFormat>", "<DefaultValue>7</DefaultValue><DFFormat>")
            + node("Empty", "chr", "One", "").replace("<DFFormat>", "<DefaultValue/><DFFormat>")
            + node("There", "chr", "One", "<Value>x</Value>");
    String ddf =
        "<MgmtTree><Node><NodeName>urn:acme:mo:lamp:1.0</NodeName>"
            + leaves
            + node("group", "node", "ZeroOrOne", group)
            + node("few", "node", "ZeroOrOne", node("", "chr", "ZeroOrN>2</ZeroOrN", ""))
            + node("defaults", "node", "ZeroOrOne", defaults)
            + node("cases", "node", "ZeroOrOne", node("Limit", "int", "One", ""))
                .replaceFirst("<DFFormat>", "<CaseSense><CIS/></CaseSense><DFFormat>")
            + "</Node></MgmtTree>";
    return DdfReader.read(ddf.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  private static String node(String name, String format, String occurrence, String children) {
    String times = occurrence.contains(">") ? "<" + occurrence + ">" : "<" + occurrence + "/>";
    return "<Node><NodeName>"
        + name
        + "</NodeName><DFProperties><AccessType><Add/><Get/><Replace/></AccessType><DFFormat><"
        + format
        + "/></DFFormat><Occurrence>"
        + times
        + "</Occurrence></DFProperties>"
        + children
        + "</Node>";
  }
}
