package org.muster.simulator.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.simulator.ScriptedServer;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.Command;

class OperatorApiTest {

  private static final String DEVICE = "/api/v1/devices/IMEI:1";

  private final HttpLines lines = new HttpLines();
  private ScriptedServer server;
  private OperatorApi api;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    api = new OperatorApi(server.at("/"), new Credentials("admin", "pw"), lines);
  }

  @AfterEach
  void close() throws IOException {
    lines.close();
    server.close();
  }

  @Test
  void registered_device_gets_the_keys_the_server_made_up() throws IOException {
    server.says(
        "/api/v1/devices",
        201,
        "application/json",
        "{\"id\":\"IMEI:1\",\"credentials\":{\"username\":\"u\",\"password\":\"p\"},"
            + "\"push\":{\"channel\":\"http\",\"address\":\"x\",\"secret\":\"AQI=\",\"data\":\"Aw==\"}}");
    DeviceKeys keys = api.register("IMEI:1", Optional.of(URI.create("http://d/push")));
    assertThat(keys.username()).isEqualTo("u");
    assertThat(keys.password()).isEqualTo("p");
    assertThat(keys.pushSecret()).containsExactly(1, 2);
    assertThat(keys.pushData()).containsExactly(3);
    assertThat(keys).hasToString("DeviceKeys[IMEI:1]");
    assertThat(lastHeard().text())
        .isEqualTo(
            "{\"id\":\"IMEI:1\",\"push\":{\"channel\":\"http\",\"address\":\"http://d/push\"}}");
    assertThat(lastHeard().header("Authorization")).isEqualTo("Basic YWRtaW46cHc=");
  }

  @Test
  void device_without_push_gets_no_push_secret() throws IOException {
    server.says(
        "/api/v1/devices",
        201,
        "application/json",
        "{\"credentials\":{\"username\":\"u\",\"password\":\"p\"}}");
    assertThat(api.register("IMEI:1", Optional.empty()).pushSecret()).isEmpty();
    assertThat(lastHeard().text()).isEqualTo("{\"id\":\"IMEI:1\"}");
  }

  @Test
  void commands_are_queued_together() throws IOException {
    server.says(
        DEVICE + "/commands",
        202,
        "application/json",
        "{\"items\":[{\"id\":\"a\",\"state\":\"QUEUED\"},{\"id\":\"b\",\"state\":\"QUEUED\"}]}");
    List<Command> commands = List.of(Command.of("GET", "urn:x:1.0//"), Command.of("END"));
    assertThat(api.queue("IMEI:1", commands, false)).containsExactly("a", "b");
    assertThat(lastHeard().uri().getRawPath()).isEqualTo("/api/v1/devices/IMEI%3A1/commands");
    assertThat(lastHeard().text())
        .isEqualTo("{\"commands\":[[\"GET\",\"urn:x:1.0//\"],[\"END\"]],\"notify\":false}");
  }

  @Test
  void moved_device_keeps_its_keys() throws IOException {
    server.says(DEVICE, 200, "application/json", "{}");
    api.moved(
        new DeviceKeys("IMEI:1", "u", "p", new byte[] {1}, new byte[] {2}),
        new PushWay("plant-lan", "127.0.0.1:9"));
    assertThat(lastHeard().method()).isEqualTo("PATCH");
    assertThat(lastHeard().text())
        .isEqualTo(
            "{\"push\":{\"channel\":\"plant-lan\",\"address\":\"127.0.0.1:9\","
                + "\"secret\":\"AQ==\",\"data\":\"Ag==\"}}");
  }

  @Test
  void gateway_is_set_up() throws IOException {
    server.says("/api/v1/gateways/sim-udp", 200, "application/json", "{}");
    api.gateway("sim-udp", "udp", Map.of("port", "2948"));
    assertThat(lastHeard().method()).isEqualTo("PUT");
    assertThat(lastHeard().text()).isEqualTo("{\"kind\":\"udp\",\"settings\":{\"port\":\"2948\"}}");
  }

  @Test
  void things_are_looked_up_and_removed() throws IOException {
    server.says(DEVICE, 200, "application/json", "{\"id\":\"IMEI:1\"}");
    server.says(DEVICE, 204, "application/json", "");
    assertThat(api.get("/devices/IMEI:1").getString("id")).isEqualTo("IMEI:1");
    api.remove("IMEI:1");
    assertThat(lastHeard().method()).isEqualTo("DELETE");
  }

  @Test
  void refusal_carries_status_and_reason() {
    server.says("/api/v1/x", 409, "application/problem+json", "{\"title\":\"taken\"}");
    OperatorRefusal refusal = catchThrowableOfType(OperatorRefusal.class, () -> api.get("/x"));
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal).hasMessageContaining("taken");
  }

  @Test
  void answer_that_is_no_object_is_an_error() {
    server.says("/api/v1/x", 200, "text/html", "<html>");
    assertThat(catchThrowableOfType(IOException.class, () -> api.get("/x")))
        .hasMessageContaining("JSON object");
  }

  @Test
  void keys_are_found_again(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("keys");
    KeyRing ring = KeyRing.from(file);
    ring.add(new DeviceKeys("IMEI:1", "u", "p", new byte[] {1}, new byte[0]));
    ring.save(file);
    ring.save(file);
    DeviceKeys found = KeyRing.from(file).of("IMEI:1").orElseThrow();
    assertThat(found.password()).isEqualTo("p");
    assertThat(found.pushSecret()).containsExactly(1);
    assertThat(KeyRing.from(file).of("IMEI:2")).isEmpty();
  }

  @Test
  void damaged_file_of_keys_is_an_error(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("keys"), "IMEI:1\tu\n");
    assertThat(catchThrowableOfType(IOException.class, () -> KeyRing.from(file))).isNotNull();
  }

  private Heard lastHeard() {
    return server.heard().get(server.heard().size() - 1);
  }
}
