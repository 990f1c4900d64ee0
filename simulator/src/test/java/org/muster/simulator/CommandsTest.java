package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.command.Execution;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.rights.AccessRights;
import org.muster.simulator.rights.Grant;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Outcome;

/** What each command of TS §6 does to the device and to a repository. */
class CommandsTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";
  private static final String DEMO = "urn:muster:mo:x-demo:1.0";

  private ScriptedServer server;
  private VirtualDevice device;

  @BeforeEach
  void meet() throws IOException {
    server = new ScriptedServer();
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .knowing("MCC", "262")
            .runningAs(DEMO + "/demo/Run", Execution.now(1401))
            .build();
  }

  @AfterEach
  void part() throws IOException {
    device.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 400",
    "GET no-uri, 400",
    "GET urn:none:1.0//, 404",
    "GET urn:muster:mo:x-demo:1.0//Run, 204",
    "GET urn:muster:mo:x-demo:1.0//Slots, 204",
    "GET urn:muster:mo:x-demo:1.0//Limit, 200",
    "GET urn:oma:mo:oma-dm-dmacc:1.2//Auth/Trsp/Secret, 403",
    "get urn:muster:mo:x-demo:1.0//Limit, 501",
    "HGET, 400",
    "HGET not-absolute urn:muster:mo:x-demo:1.0//Label, 400",
    "HGET http://h/ no-uri, 400",
    "HPUT http://h/, 400",
    "HPUT http://h/ urn:none:1.0//, 404",
    "DELETE urn:none:1.0//, 404",
    "DELETE urn:muster:mo:x-demo:1.0//Label, 405",
    "EXEC urn:muster:mo:x-demo:1.0//Label, 405",
    "EXEC urn:muster:mo:x-demo:1.0//Run, 1401",
    "EXEC urn:muster:mo:x-demo:1.0//Job, 202",
    "EXEC urn:muster:mo:x-demo:1.0//None, 404",
    "EXEC urn:muster:mo:x-demo:1.0//Run nowhere, 400",
    "EXEC urn:muster:mo:x-demo:1.0//Run http://h/, 202",
    "SHOW, 400",
    "SHOW nowhere, 400",
    "DEFAULT http://h/, 400",
    "DEFAULT http://h/ urn:x:1.0//, 400",
    "DEFAULT http://h/ urn:x?a, 400",
    "DEFAULT http://h/ urn:x:1.0, 200",
    "SUB http://h/ urn:none:1.0//, 404",
    "UNSUB urn:muster:mo:x-demo:1.0//, 404",
    "COPY a b, 501",
  })
  void command_is_answered_with_its_status(String command, int status) {
    assertThat(outcome(command.split(" ")).status()).isEqualTo(status);
  }

  @Test
  void get_sends_text_and_bytes_raw_and_all_else_as_json() {
    assertThat(outcome("GET", DEMO + "//Label").data().orElseThrow().mediaType())
        .isEqualTo("text/plain");
    assertThat(outcome("GET", DEMO + "//Blob").data().orElseThrow().bytes())
        .containsExactly(1, 2, 3);
    assertThat(outcome("GET", DEMO + "//Limit").data().orElseThrow().text())
        .isEqualTo(
            "[{\"ClientURI\":\"urn:muster:mo:x-demo:1.0/demo/Limit\",\"MOData\":{\"Limit\":10}}]");
    assertThat(outcome("GET", DEMO + "/*/Label").data().orElseThrow().mediaType())
        .isEqualTo("application/dmmo+json");
  }

  @Test
  void get_with_the_validator_it_was_given_finds_nothing_new() {
    String data = outcome("GET", INFO + "//").data().orElseThrow().text();
    String cv = data.replaceAll(".*\"CV\":\"([^\"]+)\".*", "$1");
    assertThat(outcome("GET", INFO + "//?cv=" + cv).status()).isEqualTo(304);
    assertThat(outcome("GET", INFO + "//?cv=old").status()).isEqualTo(200);
  }

  @Test
  void hget_writes_a_raw_value() {
    server.says("/r/IMEI:1/262/-1", 200, "text/plain;charset=utf-8", "Größe");
    assertThat(hget("/r/[DevID]/[MCC]/[MNC]", DEMO + "//Label").status()).isEqualTo(200);
    assertThat(outcome("GET", DEMO + "//Label").data().orElseThrow().text()).isEqualTo("Größe");
    Heard get = server.heardAt("/r/IMEI:1/262/-1").get(0);
    assertThat(get.method()).isEqualTo("GET");
    assertThat(get.header("Accept")).startsWith("application/dmmo+json");
    assertThat(get.header("Authorization")).isNull();
  }

  @Test
  void hget_writes_raw_bytes_into_a_node_of_bytes() {
    server.says("/r", 200, "application/octet-stream", "abc");
    assertThat(hget("/r", DEMO + "//Blob").status()).isEqualTo(200);
    assertThat(outcome("GET", DEMO + "//Blob").data().orElseThrow().text()).isEqualTo("abc");
  }

  @Test
  void hget_writes_serialised_data() {
    server.says("/r", 200, "application/dmmo+json", "[{\"MOData\":{\"Limit\":7}}]");
    assertThat(hget("/r", DEMO + "//Limit").status()).isEqualTo(200);
    assertThat(outcome("GET", DEMO + "//Limit").data().orElseThrow().text()).contains(":7}");
  }

  @Test
  void hget_without_a_place_makes_an_instance_and_says_where() {
    server.says(
        "/r",
        200,
        "application/dmmo+json",
        "[{\"ClientURI\":\""
            + DEMO
            + "//\",\"MOData\":{\"Demo\":{\"Label\":\"new\"}}},"
            + "{\"ClientURI\":\""
            + DEMO
            + "/demo/Label\",\"MOData\":{\"Label\":\"old\"}}]");
    assertThat(outcome("HGET", server.at("/r").toString()).uris())
        .containsExactly(DEMO + "/1/", DEMO + "/demo/Label");
    assertThat(outcome("GET", DEMO + "/1/Label").data().orElseThrow().text()).isEqualTo("new");
  }

  @Test
  void hget_of_what_cannot_be_placed_is_not_understood() {
    server
        .says("/r", 200, "text/plain", "where to?")
        .says("/r", 200, "application/dmmo+json", "{\"MOData\":{\"a\":{}}}")
        .says("/r", 200, "application/dmmo+json", "[]")
        .says("/r", 200, "application/dmmo+json", "no json");
    String uri = server.at("/r").toString();
    assertThat(outcome("HGET", uri).status()).isEqualTo(415);
    assertThat(outcome("HGET", uri).status()).isEqualTo(415);
    assertThat(outcome("HGET", uri, DEMO + "//Label").status()).isEqualTo(415);
    assertThat(outcome("HGET", uri, DEMO + "//Label").status()).isEqualTo(415);
  }

  @Test
  void transfer_that_fails_is_an_error_of_the_server_uri() {
    assertThat(hget("/missing", DEMO + "//Label").status()).isEqualTo(419);
    assertThat(outcome("HPOST", server.at("/missing").toString(), INFO + "//").status())
        .isEqualTo(419);
    assertThat(outcome("HGET", "http://127.0.0.1:1/", DEMO + "//Label").status()).isEqualTo(419);
    assertThat(outcome("HGET", "ftp://127.0.0.1/", DEMO + "//Label").status()).isEqualTo(419);
  }

  @ParameterizedTest
  @CsvSource({"HPUT, PUT", "HPOST, POST"})
  void delivery_sends_all_that_is_there_in_one_request(String command, String method) {
    server.says("/r", 204, "text/plain", "");
    String uri = server.at("/r").toString();
    assertThat(outcome(command, uri, INFO + "//DevID", "urn:none:1.0//", DEMO + "//Limit").status())
        .isEqualTo(200);
    Heard delivery = server.heardAt("/r").get(0);
    assertThat(delivery.method()).isEqualTo(method);
    assertThat(delivery.header("Content-Type")).isEqualTo("application/dmmo+json");
    assertThat(delivery.text())
        .contains("{\"DevID\":\"IMEI:1\"}")
        .contains("{\"Limit\":10}")
        .doesNotContain("none");
  }

  @Test
  void delivery_of_what_has_not_changed_is_not_made() {
    String data = outcome("GET", INFO + "//").data().orElseThrow().text();
    String cv = data.replaceAll(".*\"CV\":\"([^\"]+)\".*", "$1");
    assertThat(outcome("HPUT", server.at("/r").toString(), INFO + "//?cv=" + cv).status())
        .isEqualTo(304);
    assertThat(server.heardAt("/r")).isEmpty();
  }

  @Test
  void delivery_sends_what_has_changed_and_leaves_out_what_has_not() {
    server.says("/r", 204, "text/plain", "");
    String uri = server.at("/r").toString();
    assertThat(outcome("HPOST", uri, INFO + "//?cv=" + validator(), DEMO + "//?cv=old").status())
        .isEqualTo(200);
    assertThat(server.heardAt("/r").get(0).text()).contains(DEMO, "\"CV\":").doesNotContain(INFO);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:none:1.0//, 304",
    "urn:oma:mo:oma-dm-dmacc:1.2//Auth/Trsp/Secret, 403",
    "no-uri, 400"
  })
  void nothing_to_deliver_is_unchanged_unless_something_was_refused(String other, int status) {
    String unchanged = INFO + "//?cv=" + validator();
    assertThat(outcome("HPUT", server.at("/r").toString(), unchanged, other).status())
        .isEqualTo(status);
    assertThat(server.heardAt("/r")).isEmpty();
  }

  private String validator() {
    String data = outcome("GET", INFO + "//").data().orElseThrow().text();
    return data.replaceAll(".*\"CV\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void access_control_is_asked_for_every_command() throws IOException {
    device.close();
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .servedBy("srv")
            .guardedBy(AccessRights.of(Grant.of(INFO, "device", "serverid:srv", 1)))
            .build();
    String uri = server.at("/r").toString();
    server.says("/r", 200, "text/plain", "x");
    assertThat(outcome("GET", INFO + "//DevID").status()).isEqualTo(200);
    assertThat(outcome("GET", DEMO + "//Label").status()).isEqualTo(403);
    assertThat(outcome("HPUT", uri, DEMO + "//Label").status()).isEqualTo(403);
    assertThat(outcome("HPOST", uri, DEMO + "//Label").status()).isEqualTo(403);
    assertThat(outcome("SUB", uri, DEMO + "//Label").status()).isEqualTo(403);
    assertThat(outcome("DELETE", DEMO + "/demo/").status()).isEqualTo(403);
    assertThat(outcome("EXEC", DEMO + "//Run").status()).isEqualTo(403);
    assertThat(outcome("HGET", uri, DEMO + "//Label").status()).isEqualTo(403);
  }

  @Test
  void default_is_refused_for_an_object_the_server_did_not_list() throws IOException {
    device.close();
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .servedBy("srv")
            .guardedBy(AccessRights.of().declaring(INFO))
            .build();
    assertThat(outcome("DEFAULT", "http://h/", DEMO).status()).isEqualTo(403);
    assertThat(outcome("DEFAULT", "http://h/", INFO).status()).isEqualTo(200);
    assertThat(device.orders().defaults()).containsOnlyKeys(INFO);
  }

  @Test
  void asynchronous_execution_is_completed_by_an_alert_in_the_next_package1() {
    assertThat(outcome("EXEC", DEMO + "/(x)/Job").status()).isEqualTo(202);
    server.says("/dm", 500, "text/plain", "").asks("[[\"END\"]]").asks("[[\"END\"]]");
    device.contact();
    device.contact();
    device.contact();
    assertThat(lastHeard(3))
        .extracting(package1 -> package1.contains("\"SourceURI\":\"" + DEMO + "/demo/Job\""))
        .containsExactly(true, true, false);
    assertThat(lastHeard(2).get(0)).contains("\"Data\":{\"ResultCode\":1200}");
  }

  @Test
  void execution_with_a_server_uri_is_completed_there_in_a_session_of_its_own() {
    assertThat(outcome("EXEC", DEMO + "//Run", server.at("/done").toString()).status())
        .isEqualTo(202);
    server.asksAt("/done", "[[\"END\"]]");
    device.contact();
    assertThat(server.heardAt("/done").get(0).text()).contains("\"ResultCode\":1401");
  }

  @Test
  void standing_orders_are_kept() {
    assertThat(outcome("SHOW", "http://h/ui?d=[DevID]").status()).isEqualTo(200);
    assertThat(outcome("DEFAULT", "http://h/1", "urn:a:1.0").status()).isEqualTo(200);
    assertThat(outcome("DEFAULT", "http://h/2", "urn:a:1.0").status()).isEqualTo(200);
    assertThat(device.orders().pagesShown()).containsExactly("http://h/ui?d=IMEI:1");
    assertThat(device.orders().defaults()).containsOnly(Map.entry("urn:a:1.0", "http://h/2"));
  }

  @Test
  void subscription_sends_every_change_until_it_is_cancelled() {
    URI news = server.at("/news");
    assertThat(outcome("SUB", news.toString(), DEMO + "//").status()).isEqualTo(200);
    server.says("/r", 200, "text/plain", "a").says("/news", 204, "text/plain", "");
    hget("/r", DEMO + "//Label");
    assertThat(server.heardAt("/news"))
        .singleElement()
        .satisfies(put -> assertThat(put.method()).isEqualTo("PUT"))
        .satisfies(put -> assertThat(put.text()).contains("\"Label\":\"a\""));
    assertThat(outcome("UNSUB", DEMO + "//").status()).isEqualTo(200);
    server.says("/r", 200, "text/plain", "b");
    hget("/r", DEMO + "//Label");
    assertThat(server.heardAt("/news")).hasSize(1);
  }

  @Test
  void subscription_hears_of_the_device_s_own_hand_after_the_session_too() throws TreeFault {
    outcome("SUB", server.at("/news").toString(), DEMO + "//");
    server.says("/news", 204, "text/plain", "").says("/news", 204, "text/plain", "");

    device.changes(DEMO + "//Label", "by hand");
    assertThat(outcome("UNSUB", DEMO + "//").status()).isEqualTo(200);
    device.changes(DEMO + "//Label", "unheard");

    assertThat(server.heardAt("/news"))
        .singleElement()
        .satisfies(put -> assertThat(put.text()).contains("\"Label\":\"by hand\""));
    assertThat(outcome("GET", DEMO + "//Label").data().orElseThrow().text()).isEqualTo("unheard");
  }

  @Test
  void subscription_to_rights_hears_of_those_that_come_and_go_with_instances() throws IOException {
    device.close();
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .servedBy("srv")
            .guardedBy(AccessRights.of())
            .build();
    String rights = FactoryObjects.ACCESS_CONTROL + "//";
    server.says("/r", 200, "application/dmmo+json", "[{\"MOData\":{\"Demo\":{}}}]");
    assertThat(outcome("SUB", server.at("/news").toString(), rights).status()).isEqualTo(200);

    assertThat(hget("/r", DEMO + "/mine/").status()).isEqualTo(200);
    assertThat(outcome("DELETE", DEMO + "/mine/").status()).isEqualTo(200);

    assertThat(server.heardAt("/news"))
        .extracting(put -> put.text().contains("\"mine\""))
        .containsExactly(true, false);
  }

  @Test
  void subscription_hears_once_of_what_changes_at_once() {
    outcome("SUB", server.at("/news").toString(), DEMO + "//");
    server.says(
        "/r",
        200,
        "application/dmmo+json",
        "[{\"ClientURI\":\"%1$s/demo/Label\",\"MOData\":{\"Label\":\"a\"}},".formatted(DEMO)
            + "{\"ClientURI\":\"%1$s/demo/Limit\",\"MOData\":{\"Limit\":3}}]".formatted(DEMO));
    outcome("HGET", server.at("/r").toString());
    assertThat(server.heardAt("/news")).hasSize(1);
  }

  @Test
  void subscription_hears_nothing_of_other_nodes() {
    outcome("SUB", server.at("/news").toString(), DEMO + "//Limit");
    server.says("/r", 200, "text/plain", "a");
    hget("/r", DEMO + "//Label");
    assertThat(server.heardAt("/news")).isEmpty();
  }

  @Test
  void device_holds_what_else_it_was_built_with() throws IOException {
    ManagedObject object = ManagedObject.of("urn:x:1.0", "http://d", true);
    try (VirtualDevice other =
        VirtualDevice.named("IMEI:2").at(server.at("/dm")).holding(object).build()) {
      assertThat(other.tree().objects())
          .extracting(ManagedObject::moid)
          .contains("urn:x:1.0", FactoryObjects.SESSION_INFO);
    }
  }

  private Outcome hget(String path, String clientUri) {
    return outcome("HGET", server.at("/").toString() + path.substring(1), clientUri);
  }

  /** What the device answers to one command in a session of its own. */
  private Outcome outcome(String... words) {
    String command =
        Arrays.stream(words).map(w -> "\"" + w + "\"").collect(Collectors.joining(",", "[", "]"));
    server.asks("[" + command + "]").asks("[[\"END\"]]");
    assertThat(device.contact().end()).isEqualTo(SessionEnd.ENDED);
    List<PerformedCommand> done = device.journal().commands();
    return done.get(done.size() - 1).outcome();
  }

  private List<String> lastHeard(int count) {
    List<Heard> heard = server.heard();
    return heard.subList(heard.size() - count, heard.size()).stream().map(Heard::text).toList();
  }
}
