package org.muster.it.tls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/**
 * Sessions by PSK-TLS (TS §9.2.2), opened by OpenSSL. The server is one that its own script has
 * started, with the profile that it has by itself.
 */
@Tag("tls")
@Timeout(300)
class PskTlsIT {

  private static final String SUITE = "DHE-PSK-AES128-GCM-SHA256";
  private static final int CONNECTIONS = 16;

  private static int pskPort;
  private static int relayPort;
  private static ServerProcess server;
  private static KeyedDevice device;
  private static KeyedDevice other;

  @BeforeAll
  static void starts() throws IOException {
    OpenSsl.isInstalled();
    pskPort = ServerProcess.freePort();
    relayPort = ServerProcess.freePort();
    server =
        new ServerProcess(
            "psk",
            Map.of(
                "MUSTER_PSK_PORT",
                Integer.toString(pskPort),
                "MUSTER_PSK_RELAY_PORT",
                Integer.toString(relayPort),
                "MUSTER_PSK_CONNECTIONS",
                Integer.toString(CONNECTIONS)));
    server.start();
    device = KeyedDevice.at(server, "PSK:1", "meter-1");
    other = KeyedDevice.at(server, "PSK:2", "meter-2-" + "x".repeat(120));
  }

  @AfterAll
  static void ends() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PSK-AES128-GCM-SHA256",
        "DHE-PSK-AES128-GCM-SHA256",
        "RSA-PSK-AES128-GCM-SHA256",
        "PSK-AES128-CBC-SHA256",
        "DHE-PSK-AES128-CBC-SHA256",
        "RSA-PSK-AES128-CBC-SHA256",
        "ECDHE-PSK-AES128-CBC-SHA256"
      })
  void a_session_by_each_suite_of_the_specification(String suite) throws Exception {
    assertThat(device.opensSession(pskPort, suite))
        .contains("HTTP/1.1 200 ")
        .endsWith("{\"CMD\":[[\"END\"]]}");
  }

  @Test
  void an_identity_of_128_bytes() throws Exception {
    assertThat(other.identity()).hasSize(128);
    assertThat(other.opensSession(pskPort, SUITE)).contains("HTTP/1.1 200 ");
  }

  @Test
  void a_good_key_is_no_proof_for_another_device() throws Exception {
    assertThat(device.opensSessionAs(other.id(), pskPort, SUITE))
        .contains("HTTP/1.1 403 ")
        .doesNotContain("END");
  }

  @Test
  void a_connection_by_a_key_that_was_revoked_is_not_that_of_its_next_key() throws Exception {
    KeyedDevice leaky = KeyedDevice.at(server, "PSK:3", "meter-3");
    String request = KeyedDevice.initiation(leaky.id()).replace("Connection: close\r\n", "");
    try (StandingLine thief = leaky.stays(pskPort, SUITE)) {
      assertThat(thief.says(request)).startsWith("HTTP/1.1 200 ");

      KeyedDevice changed = leaky.getsAnotherKey(server);

      assertThat(changed.opensSession(pskPort, SUITE)).contains("HTTP/1.1 200 ");
      assertThat(thief.says(request)).containsPattern("^HTTP/1.1 40[13] ").doesNotContain("END");
    }
  }

  @Test
  void another_key_is_good_beside_the_old_one_until_the_device_is_seen_with_it() throws Exception {
    KeyedDevice before = KeyedDevice.at(server, "PSK:4", "meter-4");
    before.opensSession(pskPort, SUITE);
    before.isToRotate(server);
    assertThat(before.changes(server)).containsExactly("UNDER_WAY");

    KeyedDevice after = before.with(transport(before.opensSession(pskPort, SUITE)));
    assertThat(before.reports(pskPort, SUITE, "{\"Status\":[{\"sc\":200}]}"))
        .contains("HTTP/1.1 200 ")
        .contains("END");
    assertThat(before.changes(server)).containsExactly("WRITTEN");
    assertThat(before.opensSession(pskPort, SUITE)).as("the old one").contains("HTTP/1.1 200 ");

    assertThat(after.identity()).isNotEqualTo(before.identity());
    assertThat(after.opensSession(pskPort, SUITE)).as("the new one").contains("HTTP/1.1 200 ");

    assertThat(before.changes(server)).containsExactly("DONE");
    assertThat(before.states(server))
        .as("the key, the one before, and the password that it was registered with")
        .containsExactly("VALID", "REVOKED", "VALID");
    assertThat(before.opensSession(pskPort, SUITE)).contains("alert").doesNotContain("HTTP/1.1");
    assertThat(after.opensSession(pskPort, SUITE)).contains("HTTP/1.1 200 ");
  }

  /** Auth/Trsp, as the only command of a package has the device fetch it. */
  private static JsonObject transport(String package2) throws IOException {
    Matcher command = Pattern.compile("\\[\"HGET\",\"([^\"]+)\",\"([^\"]+)\"]").matcher(package2);
    assertThat(command.find()).as(package2).isTrue();
    assertThat(command.group(2)).endsWith("/Auth/Trsp");
    URI content = server.uri().resolve(URI.create(command.group(1)).getPath());
    Answer answer = new HttpLines().exchange(new Request("GET", content, Map.of(), new byte[0]));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readArray().getJsonObject(0).getJsonObject("MOData").getJsonObject("Trsp");
    }
  }

  @Test
  void a_wrong_key_and_an_identity_that_nobody_has_get_the_same_answer() throws Exception {
    String wrong = device.withKey("00".repeat(32)).opensSession(pskPort, SUITE);
    String unknown = device.withIdentity("nobody").opensSession(pskPort, SUITE);

    assertThat(wrong).contains("alert").doesNotContain("HTTP/1.1");
    assertThat(alert(unknown)).isEqualTo(alert(wrong));
  }

  private static String alert(String output) {
    return output.substring(output.indexOf("SSL alert number")).strip();
  }

  @Test
  void a_program_of_this_machine_cannot_say_that_it_came_by_psk() throws IOException {
    String request = KeyedDevice.initiation(device.id());

    assertThat(plainly("PROXY TCP6 fd00:0:0:0:0:0:0:1 ::1 1 " + relayPort + "\r\n" + request))
        .startsWith("HTTP/1.1 403 ");
    assertThat(plainly("PROXY TCP4 127.0.0.1 127.0.0.1 1 " + relayPort + "\r\n" + request))
        .startsWith("HTTP/1.1 403 ");
    assertThat(plainly(request)).doesNotContain("200");
  }

  private static String plainly(String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), relayPort)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-tls1_3, X25519",
    "-tls1_3, P-256",
    "-tls1_3, P-384",
    "-tls1_2, X25519",
    "-tls1_2, P-256:P-384"
  })
  void the_usual_listener_beside_it_agrees_on_keys_in_groups_that_clients_have(
      String version, String groups) throws Exception {
    assertThat(OpenSsl.shakesHands(server.tlsPort(), version, "-groups", groups))
        .contains("Cipher is ")
        .contains("New, TLS");
  }

  @ParameterizedTest
  @CsvSource({
    "-tls1_3, P-521",
    "-tls1_3, X448",
    "-tls1_3, ffdhe2048",
    "-tls1_3, ffdhe8192",
    "-tls1_2, P-521:X448"
  })
  void and_in_no_others(String version, String groups) throws Exception {
    assertThat(OpenSsl.shakesHands(server.tlsPort(), version, "-groups", groups))
        .contains("SSL alert number")
        .contains("Cipher is (NONE)");
  }

  @Test
  void those_who_shake_hands_slowly_do_not_keep_others_out() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 4 * CONNECTIONS; i++) {
        slow.add(begun(pskPort));
        slow.add(begun(server.tlsPort()));
      }

      assertThat(device.opensSession(pskPort, SUITE)).contains("HTTP/1.1 200 ");
      assertThat(
              OpenSsl.says(
                  server.tlsPort(), "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
          .contains("HTTP/1.1 200 ");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** The first byte of a record, and nothing after it. */
  private static Socket begun(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(0x16);
    return socket;
  }
}
