package org.muster.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.ScriptedServer;
import picocli.CommandLine;

class CloudCommandTest {

  private static final String REGISTERED =
      "{\"id\":\"D\",\"credentials\":{\"username\":\"me\",\"password\":\"pw\"},"
          + "\"push\":{\"secret\":\"AQI=\",\"data\":\"Aw==\"}}";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private ScriptedServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    server
        .says("/api/v1/gateways/simulated-cloud", 200, "application/json", "{}")
        .says("/api/v1/devices", 201, "application/json", REGISTERED);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void gateway_is_set_up_and_devices_register() {
    server.says("/push/register", 200, "text/plain", "");

    assertThat(run("letmein")).as(err.toString()).isZero();

    assertThat(server.heardAt("/api/v1/gateways/simulated-cloud").get(0).text())
        .contains("\"kind\":\"fcm\"", "BEGIN PRIVATE KEY");
    assertThat(server.heardAt("/api/v1/devices").get(0).text())
        .isEqualTo("{\"id\":\"SIM-c-000001\",\"push\":{\"addresses\":[]}}");
    assertThat(server.heardAt("/push/register").get(0).text())
        .startsWith("RegId=")
        .endsWith("&gateway=simulated-cloud");
    assertThat(out.toString()).contains("1 devices are registered with http://127.0.0.1:");
  }

  @Test
  void refusal_of_the_server_is_one_line() {
    server.says("/push/register", 503, "text/plain", "There is no gateway.\n");

    assertThat(run("letmein")).isEqualTo(1);
    assertThat(err.toString()).contains("HTTP 503: There is no gateway.").doesNotContain("\tat ");
  }

  @Test
  void operator_is_needed() {
    assertThat(run("")).isEqualTo(1);
    assertThat(err.toString()).contains("--admin-password?");
  }

  private int run(String password) {
    CommandLine line = MusterSimulator.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String server = "--server " + this.server.at("") + " --admin-password=" + password;
    return line.execute(("cloud --devices 1 --prefix c --seconds 0 " + server).split(" +"));
  }
}
