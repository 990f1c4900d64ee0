package org.muster.simulator.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.simulator.http.Request;
import org.muster.simulator.json.JsonText;

/** What each quirk makes of the words of a client (TS §20). */
class QuirksTest {

  private static final String CLIENT_INITIATED =
      "{\"AlertType\":\"urn:oma:at:dm:2.0:ClientInitiatedMgmt\"}";
  private static final String SERVER_INITIATED =
      "{\"AlertType\":\"urn:oma:at:dm:2.0:ServerInitiatedMgmt\",\"DataType\":\"application/json\","
          + "\"Data\":{\"NOTIFICATION-ID\":7}}";
  private static final String COMPLETION =
      "{\"AlertType\":\"urn:x\",\"SourceURI\":\"urn:y:1.0/a/b\"}";
  private static final String MOS =
      "\"MOS\":[{\"DDF\":\"d\",\"MOID\":\"m\",\"MIID\":[\"i\"]},"
          + "{\"DDF\":\"e\",\"MOID\":\"n\",\"MIID\":[]}]";
  private static final String TREE =
      "[{\"ClientURI\":\"urn:oma:mo:oma-fumo:1.0/fw1/\",\"CV\":\"1\",\"MOData\":{\"Fumo\":"
          + "{\"State\":10,\"On\":true,\"Of\":null,\"List\":[1]}}}]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MOS_NULL | \"MOS\":null",
        "MOS_WITHOUT_DDF |"
            + " \"MOS\":[{\"MOID\":\"m\",\"MIID\":[\"i\"]},{\"MOID\":\"n\",\"MIID\":[]}]",
        "MOS_WITHOUT_MIID |"
            + " \"MOS\":[{\"DDF\":\"d\",\"MOID\":\"m\",\"MIID\":[\"i\"]},{\"DDF\":\"e\",\"MOID\":\"n\"}]",
        "MOS_WITHOUT_MOID |"
            + " \"MOS\":[{\"DDF\":\"d\",\"MIID\":[\"i\"]},{\"DDF\":\"e\",\"MOID\":\"n\",\"MIID\":[]}]",
      })
  void objects_are_announced_in_other_words(Quirk quirk, String mos) {
    String book = "{" + MOS + ",\"Alert\":[" + CLIENT_INITIATED + "]}";

    assertThat(package1(quirk, book))
        .isEqualTo("{" + mos + ",\"Alert\":[" + CLIENT_INITIATED + "]}");
  }

  @Test
  void mos_is_null_even_where_nobody_asked() {
    assertThat(package1(Quirk.MOS_NULL, "{\"Alert\":[" + CLIENT_INITIATED + "]}"))
        .startsWith("{\"MOS\":null,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BARE_ALERT |"
            + " [{\"AlertType\":\"urn:oma:at:dm:2.0:ServerInitiatedMgmt\"},{\"AlertType\":\"urn:x\"}]",
        "NO_ALERT | [{\"AlertType\":\"urn:x\",\"SourceURI\":\"urn:y:1.0/a/b\"}]",
        "ALWAYS_CLIENT_INITIATED |"
            + " [{\"AlertType\":\"urn:oma:at:dm:2.0:ClientInitiatedMgmt\"},{\"AlertType\":\"urn:x\",\"SourceURI\":\"urn:y:1.0/a/b\"}]",
        "NOTIFICATION_ID_AS_NUMBER |"
            + " [{\"AlertType\":\"urn:oma:at:dm:2.0:ServerInitiatedMgmt\",\"DataType\":\"application/json\",\"Data\":7},{\"AlertType\":\"urn:x\",\"SourceURI\":\"urn:y:1.0/a/b\"}]",
        "NOTIFICATION_ID_AS_TEXT |"
            + " [{\"AlertType\":\"urn:oma:at:dm:2.0:ServerInitiatedMgmt\",\"DataType\":\"application/json\",\"Data\":{\"NotificationID\":\"7\"}},{\"AlertType\":\"urn:x\",\"SourceURI\":\"urn:y:1.0/a/b\"}]",
      })
  void session_begins_with_another_alert_and_completions_stay(Quirk quirk, String alerts) {
    String book = "{\"Alert\":[" + SERVER_INITIATED + "," + COMPLETION + "]}";

    assertThat(package1(quirk, book)).isEqualTo("{\"Alert\":" + alerts + "}");
  }

  @Test
  void session_without_any_alert_begins_with_an_empty_object() {
    assertThat(package1(Quirk.NO_ALERT, "{\"Alert\":[" + CLIENT_INITIATED + "]}")).isEqualTo("{}");
  }

  @Test
  void tree_comes_along_without_addresses_as_texts_under_the_names_of_the_vendor() {
    assertThat(package1(Quirk.MGMT_TREE, "{\"Alert\":[" + CLIENT_INITIATED + "]}"))
        .startsWith(
            "{\"MgmtTree\":[{\"MOData\":{\"fumo\":"
                + "{\"State\":\"10\",\"On\":\"true\",\"Of\":\"\",\"List\":[\"1\"]}}}],");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALERT_NULL |"
            + " {\"Status\":[{\"sc\":200},{\"sc\":200,\"URI\":[\"u\"]},{\"sc\":404}],\"Alert\":null}",
        "ALERT_BEFORE_STATUS |"
            + " {\"Alert\":[],\"Status\":[{\"sc\":200},{\"sc\":200,\"URI\":[\"u\"]},{\"sc\":404}]}",
        "BARE_STATUS | {\"Status\":[200,200,404]}",
        "BARE_STATUS_WITH_URI | {\"Status\":[200,200,\"u\",404]}",
        "STATUS_GAP | {\"Status\":[{\"sc\":200},{\"sc\":404}]}",
        "STATUS_SURPLUS |"
            + " {\"Status\":[{\"sc\":200},{\"sc\":200,\"URI\":[\"u\"]},{\"sc\":404},{\"sc\":200}]}",
        "STATUS_NULL | {\"Status\":[{\"sc\":200},{\"sc\":200,\"URI\":[\"u\"]},{\"sc\":404}]}",
      })
  void statuses_are_written_in_other_words(Quirk quirk, String expected) {
    String book = "{\"Status\":[{\"sc\":200},{\"sc\":200,\"URI\":[\"u\"]},{\"sc\":404}]}";

    assertThat(package3(book, quirk)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"Status\":[]}", "{\"Status\":[{\"sc\":501},{\"sc\":501}]}"})
  void status_is_null_where_nothing_ran(String book) {
    assertThat(package3(book, Quirk.STATUS_NULL)).isEqualTo("{\"Status\":null}");
  }

  @Test
  void only_status_is_never_missing() {
    assertThat(package3("{\"Status\":[{\"sc\":200}]}", Quirk.STATUS_GAP))
        .isEqualTo("{\"Status\":[{\"sc\":200}]}");
  }

  @Test
  void alerts_come_before_the_statuses_when_there_are_some() {
    String book = "{\"Status\":[],\"Alert\":[" + COMPLETION + "]}";

    assertThat(package3(book, Quirk.ALERT_BEFORE_STATUS, Quirk.ALERT_NULL))
        .isEqualTo("{\"Alert\":[" + COMPLETION + "],\"Status\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATA_AS_OBJECT | {\"ClientURI\":\"urn:oma:mo:x:1.0//\",\"MOData\":{\"X\":{\"N\":1}}}",
        "DATA_WITHOUT_CLIENT_URI | [{\"MOData\":{\"X\":{\"N\":1}}}]",
        "DATA_WITHOUT_URN | [{\"ClientURI\":\"oma:mo:x:1.0//\",\"MOData\":{\"X\":{\"N\":1}}}]",
        "DATA_AS_TEXTS | [{\"ClientURI\":\"urn:oma:mo:x:1.0//\",\"MOData\":{\"X\":{\"N\":\"1\"}}}]",
      })
  void data_is_written_in_another_way(Quirk quirk, String expected) {
    String book = "[{\"ClientURI\":\"urn:oma:mo:x:1.0//\",\"MOData\":{\"X\":{\"N\":1}}}]";

    assertThat(new String(Quirks.of(quirk).items(utf8(book)), StandardCharsets.UTF_8))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = Quirk.class,
      names = {"QUERIES_UNKNOWN", "QUERIES_MALFORMED"})
  void data_has_no_validator_where_no_query_could_carry_it(Quirk quirk) {
    assertThat(new String(Quirks.of(quirk).items(utf8(TREE)), StandardCharsets.UTF_8))
        .isEqualTo(TREE.replace("\"CV\":\"1\",", ""));
  }

  @Test
  void several_items_stay_an_array() {
    String book =
        "[{\"ClientURI\":\"a//\",\"MOData\":{\"X\":1}},{\"ClientURI\":\"b//\",\"MOData\":{\"Y\":1}}]";

    assertThat(Quirks.of(Quirk.DATA_AS_OBJECT).items(utf8(book))).isEqualTo(utf8(book));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TRAILING_SEMICOLONS | Content-Type | a/b;",
        "TRAILING_SEMICOLONS | OMADM-DevID | IMEI:1;",
        "CHARSET_PARAMETER | Content-Type | a/b; charset=utf-8",
        "FOREIGN_HOST | Host | dm.somewhere.else:8080",
        "EXPECT_CONTINUE | Expect | 100-continue",
        "CONNECTION_CLOSE | Connection | close",
        "NO_ACCEPT | Accept | ",
      })
  void heads_are_written_in_another_way(Quirk quirk, String header, String value) {
    Request request = Quirks.of(quirk).sent(post("http://h:81/x"));

    assertThat(request.headers().get(header)).isEqualTo(value);
    assertThat(request.tight()).isFalse();
    assertThat(request.uri()).hasToString("http://h:81/x");
  }

  @Test
  void charset_comes_before_the_semicolon() {
    Quirks both = Quirks.of(Quirk.CHARSET_PARAMETER, Quirk.TRAILING_SEMICOLONS);

    assertThat(both.sent(post("http://h/")).headers().get("Content-Type"))
        .isEqualTo("a/b; charset=utf-8;");
  }

  @Test
  void transfers_say_what_they_accept_even_where_packages_do_not() {
    assertThat(Quirks.of(Quirk.NO_ACCEPT).transfer(post("http://h/")).headers().get("Accept"))
        .isEqualTo("c/d");
  }

  @Test
  void no_blank_follows_a_colon() {
    assertThat(Quirks.of(Quirk.NO_BLANK_AFTER_COLON).sent(post("http://h/")).tight()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/x?y, http://h:8080/x?y",
    "http://h:80/x, http://h:80/x",
    "http://[::1]/x, http://[::1]:8080/x"
  })
  void port_is_assumed_where_none_is_written(String uri, String expected) {
    assertThat(Quirks.of(Quirk.PORT_8080).transfer(post(uri)).uri()).hasToString(expected);
    assertThat(Quirks.of(Quirk.PORT_8080).sent(post(uri)).uri()).hasToString(uri);
  }

  @Test
  void lines_break_under_answers_of_repositories_and_not_of_servers() {
    Quirks fragile = Quirks.of(Quirk.LINES_BREAK);

    assertThat(fragile.transfer(post("http://h/")).breaksAfter()).isEqualTo(1_048_576);
    assertThat(fragile.sent(post("http://h/")).breaksAfter()).isEqualTo(Request.NEVER);
  }

  @ParameterizedTest
  @EnumSource(Quirk.class)
  void every_quirk_says_in_one_line_what_it_does(Quirk quirk) {
    assertThat(quirk.line()).matches("[A-Z].{10,100}\\.");
    assertThat(quirk.word()).matches("[a-z0-9-]+");
  }

  @ParameterizedTest
  @EnumSource(Quirk.class)
  void every_quirk_is_in_the_manual(Quirk quirk) throws IOException {
    assertThat(Files.readString(Path.of("../docs/simulator.md")))
        .contains("| `" + quirk.word() + "` |");
  }

  private static String package1(Quirk quirk, String book) {
    JsonArray tree = JsonText.read(utf8(TREE)).asJsonArray();
    return Quirks.of(quirk).package1(json(book), () -> tree).toString();
  }

  private static String package3(String book, Quirk... quirks) {
    return Quirks.of(quirks).package3(json(book)).toString();
  }

  private static Request post(String uri) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "a/b");
    headers.put("Accept", "c/d");
    headers.put("OMADM-DevID", "IMEI:1");
    return new Request("POST", URI.create(uri), headers, new byte[] {1});
  }

  private static JsonObject json(String text) {
    JsonValue value = JsonText.read(utf8(text));
    return value.asJsonObject();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
