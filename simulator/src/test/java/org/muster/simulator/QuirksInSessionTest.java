package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.command.Execution;
import org.muster.simulator.command.OptionalCommand;
import org.muster.simulator.quirk.Quirk;

/** Sessions of devices that differ from the book (TS §20). */
class QuirksInSessionTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";
  private static final String DEMO = "urn:muster:mo:x-demo:1.0";
  private static final String JSON = "application/problem+json";

  private ScriptedServer server;
  private VirtualDevice device;

  @BeforeEach
  void meet() throws IOException {
    server = new ScriptedServer();
    device = VirtualDevice.named("IMEI:1").at(server.at("/dm")).announcingItself().build();
  }

  @AfterEach
  void part() throws IOException {
    device.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Quirk.class)
  void session_comes_to_its_end_with_any_quirk(Quirk quirk) {
    has(quirk);
    server.asks("[[\"GET\",\"" + INFO + "//\"]]").asks("[[\"GET\",\"" + INFO + "//DevID\"]]");
    server.asks("[[\"END\"]]").asks("[[\"END\"]]");

    assertThat(device.contact().isOrderly()).isTrue();
  }

  @Test
  void package1_is_repeated_and_the_second_answer_counts() {
    has(Quirk.REPEATS_PACKAGE1);
    server.asks("[[\"GET\",\"" + INFO + "//\"]]").asks("[[\"GET\",\"urn:none:1.0//\"]]");
    server.asks("[[\"END\"]]");

    SessionReport report = device.contact();

    assertThat(report.exchanges()).isEqualTo(3);
    assertThat(texts().get(1)).isEqualTo(texts().get(0));
    assertThat(texts().get(2)).isEqualTo("{\"Status\":[{\"sc\":404}]}");
  }

  @Test
  void package1_is_not_repeated_when_the_session_is_over() {
    has(Quirk.REPEATS_PACKAGE1);
    server.asks("[[\"END\"]]");

    assertThat(device.contact().exchanges()).isEqualTo(1);
  }

  @Test
  void cont_is_unknown_and_moves_nothing() {
    has(Quirk.CONT_UNKNOWN);
    server.asks("[[\"CONT\",\"" + server.at("/moved") + "\"]]").asks("[[\"END\"]]");

    device.contact();

    assertThat(server.heardAt("/moved")).isEmpty();
    assertThat(texts().get(1)).isEqualTo("{\"Status\":[{\"sc\":501}]}");
  }

  @Test
  void commands_beside_an_end_are_skipped() {
    has(Quirk.SKIPS_COMMANDS_BESIDE_END);
    server.asks("[[\"GET\",\"" + INFO + "//\"],[\"END\"]]");

    assertThat(device.contact().commands()).isZero();
  }

  @Test
  void end_is_answered_and_what_the_server_says_to_that_is_ignored() {
    has(Quirk.ANSWERS_END, Quirk.STATUS_NULL, Quirk.ALERT_NULL);
    server.asks("[[\"END\"]]").says("/dm", 400, "text/plain", "no");

    assertThat(device.contact().isOrderly()).isTrue();

    assertThat(texts().get(1)).isEqualTo("{\"Status\":null,\"Alert\":null}");
  }

  @Test
  void answer_to_an_end_tells_no_end_of_an_execution() throws IOException {
    device.close();
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .runningAs(DEMO + "/demo/Job", Execution.later("urn:x", 1200).inSession())
            .build();
    has(Quirk.ANSWERS_END);
    server.asks("[[\"EXEC\",\"" + DEMO + "/demo/Job\"]]").asks("[[\"END\"]]");
    server.says("/dm", 400, "text/plain", "no");
    server.asks("[[\"END\"]]").says("/dm", 400, "text/plain", "no");

    device.contact();
    device.contact();

    assertThat(texts())
        .extracting(text -> text.contains("SourceURI"))
        .containsExactly(false, false, false, true, false);
  }

  @Test
  void end_stands_when_the_line_breaks_under_the_answer_to_it() {
    has(Quirk.ANSWERS_END);
    server.asks("[[\"END\"]]").hangsUp("/dm");

    assertThat(device.contact().end()).isEqualTo(SessionEnd.ENDED);
  }

  @Test
  void error_in_json_is_answered_twenty_times_and_no_more() {
    has(Quirk.READS_ERRORS_AS_PACKAGE2);
    for (int i = 0; i < 30; i++) {
      server.says("/dm", 503, JSON, "{\"title\":\"no\"}");
    }

    SessionReport report = device.contact();

    assertThat(report.end()).isEqualTo(SessionEnd.ABORTED);
    assertThat(report.exchanges()).isEqualTo(21);
    assertThat(texts().get(20)).isEqualTo("{\"Status\":[]}");
  }

  @Test
  void error_that_carries_an_end_ends_the_session() {
    has(Quirk.READS_ERRORS_AS_PACKAGE2);
    server.says("/dm", 503, JSON, "{\"CMD\":[[\"END\"]]}");

    assertThat(device.contact().isOrderly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "[]", "{\"CMD\":5}", "{\"CMD\":[[]]}"})
  void error_that_is_no_json_object_aborts(String body) {
    has(Quirk.READS_ERRORS_AS_PACKAGE2);
    server.says("/dm", 503, JSON, body);

    assertThat(device.contact().end()).isEqualTo(SessionEnd.ABORTED);
    assertThat(server.heard()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"404", "500", "302"})
  void fetch_that_failed_is_claimed_to_be_a_success(int status) {
    has(Quirk.CLAIMS_SUCCESS);
    server.says("/r", status, "text/plain", "");
    server.asks("[[\"HGET\",\"" + server.at("/r") + "\",\"" + DEMO + "//Label\"]]");
    server.asks("[[\"END\"]]");

    device.contact();

    assertThat(texts().get(2)).isEqualTo("{\"Status\":[{\"sc\":200}]}");
  }

  @Test
  void node_that_is_unknown_is_claimed_to_be_written_but_nonsense_is_not() {
    has(Quirk.CLAIMS_SUCCESS);
    server.says("/r", 200, "text/plain", "x");
    server.asks("[[\"HGET\",\"" + server.at("/r") + "\",\"urn:none:1.0//A\"],[\"HGET\"]]");
    server.asks("[[\"END\"]]");

    device.contact();

    assertThat(texts().get(2)).isEqualTo("{\"Status\":[{\"sc\":200},{\"sc\":400}]}");
  }

  @Test
  void transfers_are_bare() {
    has(Quirk.BARE_TRANSFERS);
    server.says("/r", 200, "text/plain", "x").says("/s", 200, "text/plain", "");
    server.asks(
        "[[\"HGET\",\"%s\",\"%s//Label\"],[\"HPUT\",\"%s\",\"%s//\"]]"
            .formatted(server.at("/r"), DEMO, server.at("/s"), INFO));
    server.asks("[[\"END\"]]");

    device.contact();

    assertThat(server.heardAt("/r").get(0).header("Accept")).isEqualTo("*/*");
    assertThat(server.heardAt("/r").get(0).header("OMADM-DevID")).isNull();
    assertThat(server.heardAt("/s").get(0).header("OMADM-DevID")).isNull();
  }

  @Test
  void quirks_of_data_show_at_a_repository_too() {
    has(Quirk.DATA_AS_OBJECT, Quirk.DATA_WITHOUT_CLIENT_URI);
    server.says("/s", 200, "text/plain", "");
    server.asks("[[\"HPOST\",\"" + server.at("/s") + "\",\"" + INFO + "//DevID\"]]");
    server.asks("[[\"END\"]]");

    device.contact();

    assertThat(server.heardAt("/s").get(0).text()).isEqualTo("{\"MOData\":{\"DevID\":\"IMEI:1\"}}");
  }

  @Test
  void colons_of_the_name_are_encoded_and_those_of_the_server_are_not() {
    has(Quirk.ENCODED_COLONS);
    server.says("/r/a:b/IMEI:1", 200, "text/plain", "x");
    server.asks("[[\"HGET\",\"" + server.at("/r/a:b/") + "[DevID]\",\"" + DEMO + "//Label\"]]");
    server.asks("[[\"END\"]]");

    device.contact();

    assertThat(server.heard().get(1).uri().getRawPath()).isEqualTo("/r/a:b/IMEI%3A1");
  }

  @ParameterizedTest
  @CsvSource({
    "WILDCARDS_UNKNOWN, GET, */DevID, 501",
    "WILDCARDS_MALFORMED, GET, */DevID, 400",
    "PLACEHOLDERS_UNKNOWN, DELETE, (x)/DevID, 501",
    "PLACEHOLDERS_MALFORMED, EXEC, (x)/DevID, 400",
    "QUERIES_UNKNOWN, GET, /?lv=1, 501",
    "QUERIES_MALFORMED, GET, /?lv=1, 400",
    "QUERIES_UNKNOWN, GET, device/Nothing, 404",
    "WILDCARDS_UNKNOWN, GET, (x)/DevID, 200",
    "PLACEHOLDERS_UNKNOWN, GET, */DevID, 200",
  })
  void addresses_are_not_understood(Quirk quirk, String command, String path, int status) {
    has(quirk);
    server.asks("[[\"" + command + "\",\"" + INFO + "/" + path + "\"]]").asks("[[\"END\"]]");

    device.contact();

    assertThat(device.journal().commands().get(0).outcome().status()).isEqualTo(status);
  }

  @Test
  void server_uris_are_not_taken_for_addresses_of_nodes() {
    has(Quirk.WILDCARDS_UNKNOWN, Quirk.QUERIES_UNKNOWN);
    server.says("/*", 200, "text/plain", "");
    server.asks("[[\"HPUT\",\"" + server.at("/*") + "?a=b\",\"" + INFO + "//\"]]");
    server.asks("[[\"END\"]]");

    device.contact();

    assertThat(device.journal().commands().get(0).outcome().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(OptionalCommand.class)
  void command_it_does_not_know_is_not_implemented(OptionalCommand command) {
    device.behave(Behaviour.FAITHFUL.without(command));
    server.asks("[[\"" + command + "\"]]").asks("[[\"END\"]]");

    device.contact();

    assertThat(texts().get(1)).isEqualTo("{\"Status\":[{\"sc\":501}]}");
  }

  @Test
  void packages_begin_with_a_mark_and_multiparts_do_not() {
    has(Quirk.BYTE_ORDER_MARK);
    server.asks("[[\"GET\",\"" + INFO + "//\"]]").asks("[[\"UNSUB\",\"x\"]]").asks("[[\"END\"]]");

    device.contact();

    assertThat(texts().get(0)).startsWith("\ufeff{");
    assertThat(texts().get(1)).startsWith("--");
    assertThat(texts().get(2)).startsWith("\ufeff{");
  }

  @ParameterizedTest
  @CsvSource({
    "BOUNDARY_MISANNOUNCED, false, true, true",
    "BOUNDARY_UNCLOSED, true, false, true",
    "LINE_FEEDS, true, true, false"
  })
  void multiparts_have_slips(Quirk quirk, boolean announced, boolean closed, boolean returns) {
    has(quirk);
    server.asks("[[\"GET\",\"" + INFO + "//DevID\"]]").asks("[[\"END\"]]");

    device.contact();

    Heard package3 = server.heard().get(1);
    String boundary = package3.header("Content-Type").replaceFirst(".*boundary=", "");
    String body = package3.text();
    assertThat(body.lines().anyMatch(line -> line.equals("--" + boundary))).isEqualTo(announced);
    assertThat(body.strip().endsWith("--")).isEqualTo(closed);
    assertThat(body.contains("\r\n")).isEqualTo(returns);
  }

  @Test
  void tree_leaves_out_what_a_server_may_not_read() {
    has(Quirk.MGMT_TREE);
    server.asks("[[\"END\"]]");

    device.contact();

    assertThat(texts().get(0))
        .contains("{\"MOData\":{\"dm-devinfo\":{", "\"Limit\":\"10\"", "\"Trsp\":{\"Data\":\"\"}");
  }

  @Test
  void behaviour_changes_from_the_next_session_on() {
    has(Quirk.NO_ALERT);
    server.asks("[[\"END\"]]").asks("[[\"END\"]]");
    device.contact();
    device.behave(Behaviour.FAITHFUL);
    device.contact();

    assertThat(texts().get(0)).doesNotContain("Alert");
    assertThat(texts().get(1)).contains("Alert");
  }

  private void has(Quirk... quirks) {
    device.behave(Behaviour.FAITHFUL.with(quirks));
  }

  private List<String> texts() {
    return server.heard().stream().map(Heard::text).toList();
  }
}
