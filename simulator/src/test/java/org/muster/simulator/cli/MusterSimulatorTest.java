package org.muster.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.StandInServer;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.quirk.Quirk;
import picocli.CommandLine;

class MusterSimulatorTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;
  private StandInServer server;

  @BeforeEach
  void open() throws IOException {
    server = new StandInServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void load_registers_queues_runs_and_reports() throws IOException {
    Path json = directory.resolve("figures.json");
    Path keys = directory.resolve("keys");
    String command =
        "load --devices 5 --prefix t --register --commands 2 --connections 2"
            + " --json "
            + json
            + " --credentials-file "
            + keys;
    assertThat(run(command, "letmein")).isZero();
    assertThat(out.toString())
        .contains("P1->P2")
        .contains("sessions   5,")
        .contains("queued     10");
    JsonObject figures = JsonText.read(Files.readAllBytes(json)).asJsonObject();
    assertThat(figures.getInt("commandsPerformed")).isEqualTo(10);
    assertThat(server.devices()).containsKeys("SIM-t-000001", "SIM-t-000005");
    assertThat(Files.readAllLines(keys)).hasSize(5);
  }

  @Test
  void devices_of_an_earlier_load_are_used_again() {
    Path keys = directory.resolve("keys");
    run("load --devices 2 --register --credentials-file " + keys, "letmein");
    server.devices().replaceAll((id, device) -> JsonText.object().build());
    assertThat(run("load --devices 2 --rounds 2 --credentials-file " + keys, "letmein")).isZero();
    assertThat(server.devices().values()).containsOnly(JsonText.object().build());
    assertThat(out.toString()).contains("sessions   4,");
  }

  @Test
  void load_with_errors_says_so_and_fails() {
    Path keys = directory.resolve("keys");
    run("load --devices 2 --register --credentials-file " + keys, "letmein");
    server.devices().clear();
    assertThat(run("load --devices 2 --queue none --credentials-file " + keys, "")).isEqualTo(1);
    assertThat(out.toString()).contains("error      2 x ABORTED: HTTP 401");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "load --devices 1 --queue none",
        "load --devices 1 --register",
        "load --devices 1 --commands -1",
        "load --rounds 0 --devices 0",
        "authentication",
        "authentication --newcomers --rounds 0",
        "one --quirk nonsense",
        "one --without END",
        "one --user shrug",
        "one --user choose:0",
        "one --user choose:many",
        "fleet --without GET,JUMP",
        "fleet --reach pigeon"
      })
  void what_makes_no_sense_is_a_usage_error(String command) {
    assertThat(run(command, "")).isEqualTo(2);
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void two_ways_to_prove_who_one_is_are_compared() {
    assertThat(run("authentication --prefix t --warm-up 1 --rounds 2", "letmein")).isZero();
    assertThat(out.toString()).contains("Basic", "Digest", "difference");
    assertThat(server.devices()).containsKeys("SIM-t-000001", "SIM-t-000002");
  }

  @Test
  void one_device_is_registered_and_tells_what_it_did() {
    assertThat(run("one --device IMEI:1", "letmein")).isZero();
    assertThat(out.toString()).contains("IMEI:1 session 1: ENDED after 1 exchanges");
    assertThat(server.devices().get("IMEI:1").getJsonObject("push").getString("address"))
        .endsWith("/push/IMEI%3A1");
  }

  @ParameterizedTest
  @CsvSource({
    "udp, udp, 127.0.0.1:, {}",
    "pap, pap, WAPPUSH=IMEI%3A1/TYPE=USER@, resultsAt",
    "gateway, http, subscriber of IMEI:1, whsec_"
  })
  void device_is_reached_by_a_gateway_that_is_set_up(
      String reach, String kind, String address, String settings) {
    assertThat(run("one --device IMEI:1 --reach " + reach, "letmein")).isZero();
    JsonObject gateway = server.gateways().get("sim-" + reach);
    assertThat(gateway.getString("kind")).isEqualTo(kind);
    assertThat(gateway.get("settings").toString()).contains(settings);
    JsonObject push = server.devices().get("IMEI:1").getJsonObject("push");
    assertThat(push.getString("channel")).isEqualTo("sim-" + reach);
    assertThat(push.getString("address")).startsWith(address);
  }

  @Test
  void fleet_is_reached_by_a_gateway_of_any_name() {
    String options = " --reach udp --gateway plant-lan --seconds 0";
    assertThat(run("fleet --devices 2 --prefix u" + options, "letmein")).isZero();
    assertThat(server.gateways()).containsOnlyKeys("plant-lan");
    assertThat(server.devices().values())
        .extracting(device -> device.getJsonObject("push").getString("address"))
        .doesNotHaveDuplicates();
  }

  @Test
  void gateway_cannot_be_set_up_without_an_operator() {
    assertThat(run("one --device D --reach udp", "")).isEqualTo(1);
    assertThat(err.toString()).contains("--admin-password?");
  }

  @Test
  void device_with_keys_moves_to_its_new_address() {
    Path keys = directory.resolve("keys");
    run("one --device D --credentials-file " + keys, "letmein");
    assertThat(run("one --device D --credentials-file " + keys, "letmein")).isZero();
    assertThat(server.devices().get("D").getJsonObject("push").getString("secret"))
        .isEqualTo("AQI=");
    assertThat(run("one --device D --credentials-file " + keys, "")).isZero();
  }

  @Test
  void device_the_server_does_not_believe_fails() {
    assertThat(run("one --device D --username me --password pw", "")).isEqualTo(1);
    assertThat(out.toString()).contains("ABORTED").contains("HTTP 401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one --device D", "fleet --devices 1", "load --devices 1 --register"})
  void refusal_of_the_server_is_one_line(String command) {
    assertThat(run(command, "guess")).isEqualTo(1);
    assertThat(err.toString()).contains("HTTP 401").doesNotContain("\tat ");
  }

  @Test
  void device_without_keys_needs_an_operator() {
    assertThat(run("one --device D", "")).isEqualTo(1);
    assertThat(err.toString()).contains("--admin-password?");
  }

  @Test
  void fleet_is_registered_and_stops_in_time() {
    assertThat(run("fleet --devices 3 --prefix f --period 1 --seconds 0", "letmein")).isZero();
    assertThat(server.devices()).containsKeys("SIM-f-000001", "SIM-f-000003");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one --quirk nonsense | mos-null, mos-without-ddf",
        "one --certificate device.p12 | --certificate is shown to an https address only",
        "fleet --without JUMP | GET, SHOW, DEFAULT, SUB, UNSUB",
        "one --user shrug | ignore, look, confirm, decline, choose:NUMBER (from 1), type:TEXT"
      })
  void what_is_unknown_is_refused_with_what_is_known(String command, String known) {
    assertThat(run(command, "")).isEqualTo(2);
    assertThat(err.toString()).contains(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "fleet", "load"})
  void help_lists_every_quirk_with_a_line(String command) {
    assertThat(run(command + " --help", "")).isZero();
    for (Quirk quirk : Quirk.values()) {
      assertThat(out.toString()).contains(quirk.word() + ": " + quirk.line().substring(0, 10));
    }
  }

  @Test
  void device_has_the_quirks_and_gaps_it_was_given() {
    String options = " --quirk no-alert --quirk MOS_NULL --without GET,SUB --user choose:2";
    assertThat(run("one --device D" + options, "letmein")).isZero();
    assertThat(server.package1Of("D")).isEqualTo("{\"MOS\":null}");
  }

  @Test
  @Timeout(60)
  void fleet_has_the_quirks_it_was_given() throws InterruptedException {
    String options = " --prefix q --period 1 --quirk no-alert --quirk mos-null";
    Thread fleet = new Thread(() -> run("fleet --devices 1 --user confirm" + options, "letmein"));
    fleet.start();
    while (server.package1Of("SIM-q-000001") == null) {
      Thread.onSpinWait();
    }
    fleet.interrupt();
    fleet.join();
    assertThat(server.package1Of("SIM-q-000001")).isEqualTo("{\"MOS\":null}");
  }

  @Test
  void load_has_the_quirks_it_was_given() {
    assertThat(run("load --devices 1 --prefix q --register --quirk no-alert", "letmein")).isZero();
    assertThat(server.package1Of("SIM-q-000001")).isEqualTo("{}");
  }

  private int run(String command, String password) {
    CommandLine line = MusterSimulator.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String options = " --server " + server.address() + " --admin-password=" + password;
    boolean complete = command.indexOf(' ') > 0;
    return line.execute((complete ? command + options : command).strip().split(" +"));
  }
}
