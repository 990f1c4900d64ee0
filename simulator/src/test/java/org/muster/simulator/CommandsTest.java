package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.command.Execution;
import org.muster.simulator.factory.FactoryObjects;
import org.muster.simulator.rights.AccessRights;
import org.muster.simulator.rights.Grant;
import org.muster.simulator.tree.ManagedObject;

/**
 * What the commands of TS §6 do to the device; others have those that a repository takes part in.
 */
class CommandsTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";

  private final Encounter met =
      Encounter.with(b -> b.runningAs(DEMO + "/demo/Run", Execution.now(1401)));

  @AfterEach
  void part() {
    met.close();
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
    assertThat(met.outcome(command.split(" ")).status()).isEqualTo(status);
  }

  @Test
  void get_sends_text_and_bytes_raw_and_all_else_as_json() {
    assertThat(met.outcome("GET", DEMO + "//Label").data().orElseThrow().mediaType())
        .isEqualTo("text/plain");
    assertThat(met.outcome("GET", DEMO + "//Blob").data().orElseThrow().bytes())
        .containsExactly(1, 2, 3);
    assertThat(met.outcome("GET", DEMO + "//Limit").data().orElseThrow().text())
        .isEqualTo(
            "[{\"ClientURI\":\"urn:muster:mo:x-demo:1.0/demo/Limit\",\"MOData\":{\"Limit\":10}}]");
    assertThat(met.outcome("GET", DEMO + "/*/Label").data().orElseThrow().mediaType())
        .isEqualTo("application/dmmo+json");
  }

  @Test
  void get_with_the_validator_it_was_given_finds_nothing_new() {
    String data = met.outcome("GET", INFO + "//").data().orElseThrow().text();
    String cv = data.replaceAll(".*\"CV\":\"([^\"]+)\".*", "$1");
    assertThat(met.outcome("GET", INFO + "//?cv=" + cv).status()).isEqualTo(304);
    assertThat(met.outcome("GET", INFO + "//?cv=old").status()).isEqualTo(200);
  }

  @Test
  void access_control_is_asked_for_every_command() {
    try (Encounter other =
        Encounter.with(
            b ->
                b.servedBy("srv")
                    .guardedBy(AccessRights.of(Grant.of(INFO, "device", "serverid:srv", 1))))) {
      String uri = other.server().at("/r").toString();
      other.server().says("/r", 200, "text/plain", "x");
      assertThat(other.outcome("GET", INFO + "//DevID").status()).isEqualTo(200);
      assertThat(other.outcome("GET", DEMO + "//Label").status()).isEqualTo(403);
      assertThat(other.outcome("HPUT", uri, DEMO + "//Label").status()).isEqualTo(403);
      assertThat(other.outcome("HPOST", uri, DEMO + "//Label").status()).isEqualTo(403);
      assertThat(other.outcome("SUB", uri, DEMO + "//Label").status()).isEqualTo(403);
      assertThat(other.outcome("DELETE", DEMO + "/demo/").status()).isEqualTo(403);
      assertThat(other.outcome("EXEC", DEMO + "//Run").status()).isEqualTo(403);
      assertThat(other.outcome("HGET", uri, DEMO + "//Label").status()).isEqualTo(403);
    }
  }

  @Test
  void default_is_refused_for_an_object_the_server_did_not_list() {
    try (Encounter other =
        Encounter.with(b -> b.servedBy("srv").guardedBy(AccessRights.of().declaring(INFO)))) {
      assertThat(other.outcome("DEFAULT", "http://h/", DEMO).status()).isEqualTo(403);
      assertThat(other.outcome("DEFAULT", "http://h/", INFO).status()).isEqualTo(200);
      assertThat(other.device().orders().defaults()).containsOnlyKeys(INFO);
    }
  }

  @Test
  void asynchronous_execution_is_completed_by_an_alert_in_the_next_package1() {
    assertThat(met.outcome("EXEC", DEMO + "/(x)/Job").status()).isEqualTo(202);
    met.server().says("/dm", 500, "text/plain", "").asks("[[\"END\"]]").asks("[[\"END\"]]");
    met.device().contact();
    met.device().contact();
    met.device().contact();
    assertThat(lastHeard(3))
        .extracting(package1 -> package1.contains("\"SourceURI\":\"" + DEMO + "/demo/Job\""))
        .containsExactly(true, true, false);
    assertThat(lastHeard(2).get(0)).contains("\"Data\":{\"ResultCode\":1200}");
  }

  @Test
  void execution_with_a_server_uri_is_completed_there_in_a_session_of_its_own() {
    assertThat(met.outcome("EXEC", DEMO + "//Run", met.server().at("/done").toString()).status())
        .isEqualTo(202);
    met.server().asksAt("/done", "[[\"END\"]]");
    met.device().contact();
    assertThat(met.server().heardAt("/done").get(0).text()).contains("\"ResultCode\":1401");
    assertThat(met.device().journal().sessions())
        .extracting(session -> session.endpoint().getPath())
        .containsExactly("/dm", "/done");
  }

  @Test
  void standing_orders_are_kept() {
    assertThat(met.outcome("SHOW", "http://h/ui?d=[DevID]").status()).isEqualTo(200);
    assertThat(met.outcome("DEFAULT", "http://h/1", "urn:a:1.0").status()).isEqualTo(200);
    assertThat(met.outcome("DEFAULT", "http://h/2", "urn:a:1.0").status()).isEqualTo(200);
    assertThat(met.device().orders().pagesShown()).containsExactly("http://h/ui?d=IMEI:1");
    assertThat(met.device().orders().defaults()).containsOnly(Map.entry("urn:a:1.0", "http://h/2"));
  }

  @Test
  void device_holds_what_else_it_was_built_with() throws IOException {
    ManagedObject object = ManagedObject.of("urn:x:1.0", "http://d", true);
    try (VirtualDevice other =
        VirtualDevice.named("IMEI:2").at(met.server().at("/dm")).holding(object).build()) {
      assertThat(other.tree().objects())
          .extracting(ManagedObject::moid)
          .contains("urn:x:1.0", FactoryObjects.SESSION_INFO);
    }
  }

  private List<String> lastHeard(int count) {
    List<Heard> heard = met.server().heard();
    return heard.subList(heard.size() - count, heard.size()).stream().map(Heard::text).toList();
  }
}
