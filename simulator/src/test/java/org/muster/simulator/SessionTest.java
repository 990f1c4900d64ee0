package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.ScriptedServer.Heard;

/** Sessions as TS §1.1 and §5 to §7 describe them. */
class SessionTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private ScriptedServer server;
  private VirtualDevice device;

  @BeforeEach
  void meet() throws IOException {
    server = new ScriptedServer();
    device = VirtualDevice.named("IMEI:1").at(server.at("/dm")).signedInAs("me", "secret").build();
  }

  @AfterEach
  void part() throws IOException {
    device.close();
    server.close();
  }

  @Test
  void end_alone_ends_the_session_without_a_package3() {
    server.asks("[[\"END\"]]");
    SessionReport report = device.contact();
    assertThat(report.end()).isEqualTo(SessionEnd.ENDED);
    assertThat(report.exchanges()).isEqualTo(1);
    assertThat(report.commands()).isZero();
    assertThat(server.heard()).hasSize(1);
  }

  @Test
  void package1_carries_identity_credentials_and_what_is_accepted() {
    server.asks("[[\"END\"]]");
    device.contact();
    Heard package1 = server.heard().get(0);
    assertThat(package1.method()).isEqualTo("POST");
    assertThat(package1.header("OMADM-DevID")).isEqualTo("IMEI:1");
    assertThat(package1.header("Content-Type")).isEqualTo("application/vnd.oma.dm.initiation+json");
    assertThat(package1.header("Accept")).isEqualTo("application/vnd.oma.dm.request+json");
    assertThat(package1.header("Authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8)));
    assertThat(package1.text()).contains("ClientInitiatedMgmt").doesNotContain("MOS");
  }

  @Test
  void commands_are_performed_in_order_and_answered_by_index() {
    server
        .asks("[[\"GET\",\"" + INFO + "//Nothing\"],[\"GET\",\"" + INFO + "//DevID\"]]")
        .asks("[[\"END\"]]");
    assertThat(device.contact().isOrderly()).isTrue();
    Heard package3 = server.heard().get(1);
    assertThat(package3.header("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(package3.header("OMADM-DevID")).isEqualTo("IMEI:1");
    assertThat(package3.text())
        .contains("{\"Status\":[{\"sc\":404},{\"sc\":200}]}")
        .contains("name=\"1\"\r\nContent-Type: text/plain\r\n\r\nIMEI:1\r\n")
        .doesNotContain("name=\"0\"");
  }

  @Test
  void session_goes_on_until_end() {
    server
        .asks("[[\"GET\",\"urn:none:1.0//\"]]")
        .asks("[[\"DELETE\",\"" + INFO + "//\"]]")
        .asks("[[\"END\"]]");
    SessionReport report = device.contact();
    assertThat(report.exchanges()).isEqualTo(3);
    assertThat(report.commands()).isEqualTo(2);
    assertThat(server.heard().get(1).header("Content-Type"))
        .isEqualTo("application/vnd.oma.dm.response+json");
    assertThat(server.heard().get(2).text()).isEqualTo("{\"Status\":[{\"sc\":405}]}");
  }

  @Test
  void commands_that_share_a_package_with_end_are_performed_and_not_reported() {
    server.asks("[[\"END\"],[\"EXEC\",\"urn:muster:mo:x-demo:1.0//Run\"]]");
    assertThat(device.contact().isOrderly()).isTrue();
    assertThat(device.journal().commands())
        .singleElement()
        .satisfies(done -> assertThat(done.outcome().status()).isEqualTo(200))
        .satisfies(done -> assertThat(done.delivery()).isEqualTo(Delivery.UNSENT));
  }

  @Test
  void empty_package2_is_answered_with_an_empty_status() {
    server.asks("[]").asks("[[\"END\"]]");
    device.contact();
    assertThat(server.heard().get(1).text()).isEqualTo("{\"Status\":[]}");
  }

  @Test
  void cont_moves_the_answer_to_its_own_package() {
    server
        .asks("[[\"CONT\",\"" + server.at("/dm/") + "[DevID]" + "\"]]")
        .asksAt("/dm/IMEI:1", "[[\"GET\",\"urn:none:1.0//\"]]")
        .asksAt("/dm/IMEI:1", "[[\"END\"]]");
    assertThat(device.contact().isOrderly()).isTrue();
    assertThat(server.heardAt("/dm")).hasSize(1);
    assertThat(server.heardAt("/dm/IMEI:1"))
        .extracting(Heard::text)
        .containsExactly("{\"Status\":[{\"sc\":200}]}", "{\"Status\":[{\"sc\":404}]}");
  }

  @Test
  void cont_without_an_address_moves_nothing() {
    server.asks("[[\"CONT\"],[\"CONT\",\"nowhere\"]]").asks("[[\"END\"]]");
    device.contact();
    assertThat(server.heardAt("/dm").get(1).text())
        .isEqualTo("{\"Status\":[{\"sc\":400},{\"sc\":400}]}");
  }

  @Test
  void next_session_after_a_cont_starts_at_the_account_again() {
    server
        .asks("[[\"CONT\",\"" + server.at("/moved") + "\"]]")
        .asksAt("/moved", "[[\"END\"]]")
        .asks("[[\"END\"]]");
    device.contact();
    assertThat(device.contact().isOrderly()).isTrue();
    assertThat(server.heardAt("/dm")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 415, 500, 503})
  void http_error_aborts_and_the_device_does_not_come_back(int status) {
    server.says("/dm", status, "text/plain", "no").asks("[[\"END\"]]");
    SessionReport report = device.contact();
    assertThat(report.end()).isEqualTo(SessionEnd.ABORTED);
    assertThat(report.error()).contains("HTTP " + status);
    assertThat(server.heard()).hasSize(1);
  }

  @Test
  void http_error_after_a_package3_leaves_only_its_own_outcomes_in_doubt() {
    server
        .asks("[[\"GET\",\"urn:none:1.0//\"]]")
        .asks("[[\"GET\",\"urn:none:1.0//\"]]")
        .says("/dm", 500, "text/plain", "");
    assertThat(device.contact().end()).isEqualTo(SessionEnd.ABORTED);
    assertThat(device.journal().commands())
        .extracting(PerformedCommand::delivery)
        .containsExactly(Delivery.ACKNOWLEDGED, Delivery.SENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{\"CMD\":[[1]]}"})
  void answer_that_is_no_package2_is_unreadable(String body) {
    server.says("/dm", 200, "application/vnd.oma.dm.request+json", body);
    assertThat(device.contact().end()).isEqualTo(SessionEnd.UNREADABLE);
  }

  @Test
  void server_that_is_gone_is_unreachable() {
    server.close();
    SessionReport report = device.contact();
    assertThat(report.end()).isEqualTo(SessionEnd.UNREACHABLE);
    assertThat(report.exchanges()).isZero();
    assertThat(report.error()).isPresent();
  }

  @Test
  void device_that_drops_goes_away_without_a_package3() {
    device.behave(Behaviour.droppingAfter(1));
    server.asks("[[\"GET\",\"" + INFO + "//\"],[\"GET\",\"" + INFO + "//\"]]").asks("[[\"END\"]]");
    assertThat(device.contact().end()).isEqualTo(SessionEnd.DROPPED);
    assertThat(server.heard()).hasSize(1);
    assertThat(device.journal().commands()).hasSize(1);
    device.behave(Behaviour.FAITHFUL);
    assertThat(device.contact().isOrderly()).isTrue();
  }

  @Test
  void slow_device_answers_in_the_end() {
    device.behave(Behaviour.delayedBy(Duration.ofMillis(1)));
    server.asks("[[\"GET\",\"urn:none:1.0//\"]]").asks("[[\"END\"]]");
    assertThat(device.contact().isOrderly()).isTrue();
  }

  @Test
  void interrupted_device_drops_and_stays_interrupted() {
    device.behave(Behaviour.delayedBy(Duration.ofHours(1)));
    server.asks("[[\"GET\",\"urn:none:1.0//\"]]");
    Thread.currentThread().interrupt();
    assertThat(device.contact().end()).isEqualTo(SessionEnd.DROPPED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void journal_tells_commands_outcomes_and_deliveries_in_order() {
    server
        .asks("[[\"GET\",\"" + INFO + "//DevID\"],[\"JUMP\"]]")
        .asks("[[\"UNSUB\",\"x\"]]")
        .asks("[[\"END\"]]");
    SessionReport report = device.contact();
    JournaledSession session = device.journal().sessions().get(0);
    assertThat(session.number()).isEqualTo(1);
    assertThat(session.serverInitiated()).isFalse();
    assertThat(session.report()).contains(report);
    assertThat(session.commands())
        .extracting(done -> done.exchange() + "/" + done.index() + " " + done.outcome().status())
        .containsExactly("0/0 200", "0/1 501", "1/0 404");
    assertThat(session.commands())
        .extracting(PerformedCommand::delivery)
        .containsOnly(Delivery.ACKNOWLEDGED);
    assertThat(session.commands().get(0).outcome().data().orElseThrow().text()).isEqualTo("IMEI:1");
  }

  @Test
  void journal_keeps_the_last_sessions_only() throws IOException {
    try (VirtualDevice forgetful =
        VirtualDevice.named("IMEI:2").at(server.at("/none")).keepingJournalOf(2).build()) {
      for (int i = 0; i < 3; i++) {
        forgetful.contact();
      }
      assertThat(forgetful.journal().sessions())
          .extracting(JournaledSession::number)
          .containsExactly(2, 3);
    }
  }

  @Test
  void device_that_announces_itself_does_so_until_a_server_heard_it() throws IOException {
    server.says("/dm", 500, "text/plain", "").asks("[[\"END\"]]").asks("[[\"END\"]]");
    try (VirtualDevice newcomer =
        VirtualDevice.named("IMEI:2").at(server.at("/dm")).announcingItself().build()) {
      for (int i = 0; i < 3; i++) {
        newcomer.contact();
      }
    }
    assertThat(server.heard())
        .extracting(package1 -> package1.text().contains("\"MOID\":\"" + INFO + "\""))
        .containsExactly(true, true, false);
  }

  @Test
  void listener_hears_of_the_session() throws IOException {
    List<JournaledSession> told = new ArrayList<>();
    try (VirtualDevice talker =
        VirtualDevice.named("IMEI:2").at(server.at("/dm")).reportingTo(told::add).build()) {
      talker.contact();
    }
    assertThat(told).singleElement().satisfies(s -> assertThat(s.report()).isPresent());
  }

  @Test
  void accepted_formats_of_the_package_bind_its_deliveries() {
    Map<String, String> headers =
        Map.of(
            "Content-Type", "application/vnd.oma.dm.request+json", "OMADM-Accept", "text/xml;q=1");
    String hput = "[\"HPUT\",\"" + server.at("/r") + "\",\"" + INFO + "//\"]";
    server.says("/dm", 200, headers, "{\"CMD\":[" + hput + "]}").asks("[[\"END\"]]");
    device.contact();
    assertThat(server.heardAt("/r")).isEmpty();
    assertThat(server.heardAt("/dm").get(1).text()).contains("406");
  }
}
