package org.muster.it.tls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/**
 * A device that has a pre-shared key, and what it says.
 *
 * @param id its DevID
 * @param identity its PSK identity
 * @param key the key, in hexadecimal digits, as OpenSSL wants it
 * @param credential the id of the credential that the key is of
 */
record KeyedDevice(String id, String identity, String key, String credential) {

  private static final HttpLines LINES = new HttpLines();

  /** One that the server has registered and given a key. */
  static KeyedDevice at(ServerProcess server, String id, String identity) throws IOException {
    post(server, "/api/v1/devices", Json.createObjectBuilder().add("id", id).build());
    return issued(server, id, identity);
  }

  private static KeyedDevice issued(ServerProcess server, String id, String identity)
      throws IOException {
    JsonObject issued =
        post(
            server,
            credentials(id),
            Json.createObjectBuilder().add("kind", "PSK").add("name", identity).build());
    byte[] key = Base64.getDecoder().decode(issued.getString("key"));
    return new KeyedDevice(id, identity, HexFormat.of().formatHex(key), issued.getString("id"));
  }

  private static String credentials(String id) {
    return path(id) + "/credentials";
  }

  private static String path(String id) {
    return "/api/v1/devices/" + id.replace(":", "%3A");
  }

  /** The same identity with another key; the old one is revoked. */
  KeyedDevice getsAnotherKey(ServerProcess server) throws IOException {
    Answer revoked = call(server, "DELETE", credentials(id) + "/" + credential, new byte[0]);
    assertThat(revoked.status()).as(revoked.text()).isBetween(200, 204);
    return issued(server, id, identity);
  }

  private static Answer call(ServerProcess server, String method, String path, byte[] body)
      throws IOException {
    return LINES.exchange(
        new Request(
            method,
            server.uri().resolve(path),
            Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                server.administrator().asBasic()),
            body));
  }

  private static JsonObject post(ServerProcess server, String path, JsonObject body)
      throws IOException {
    Answer answer = call(server, "POST", path, body.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }

  /** The same with another key. */
  KeyedDevice withKey(String other) {
    return new KeyedDevice(id, identity, other, credential);
  }

  /** The same with another identity. */
  KeyedDevice withIdentity(String other) {
    return new KeyedDevice(id, other, key, credential);
  }

  /** Opens a session, by one cipher suite; what comes back. */
  String opensSession(int port, String suite) throws Exception {
    return opensSessionAs(id, port, suite);
  }

  /** The same under a DevID that need not be its own. */
  String opensSessionAs(String devId, int port, String suite) throws Exception {
    return says(port, suite, initiation(devId));
  }

  /** Goes on with its session; what comes back. */
  String reports(int port, String suite, String package3) throws Exception {
    return says(port, suite, request(id, "response", package3));
  }

  private String says(int port, String suite, String request) throws Exception {
    return OpenSsl.says(
        port, request, "-tls1_2", "-cipher", suite, "-psk_identity", identity, "-psk", key);
  }

  /** The same with what its account has now: {@code Auth/Trsp}, as the server has written it. */
  KeyedDevice with(JsonObject transport) {
    Base64.Decoder base64 = Base64.getDecoder();
    String name = new String(base64.decode(transport.getString("Data")), StandardCharsets.UTF_8);
    byte[] bytes = base64.decode(transport.getString("Secret"));
    return new KeyedDevice(id, name, HexFormat.of().formatHex(bytes), credential);
  }

  /** Asks for other secrets of its account. */
  void isToRotate(ServerProcess server) throws IOException {
    Answer answer = call(server, "POST", path(id) + "/rotate", "{}".getBytes());
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
  }

  /** The states of its credentials, the newest first. */
  List<String> states(ServerProcess server) throws IOException {
    return items(server, "/credentials");
  }

  /** The states of the changes of its account, the newest first. */
  List<String> changes(ServerProcess server) throws IOException {
    return items(server, "/account-changes");
  }

  private List<String> items(ServerProcess server, String what) throws IOException {
    Answer answer = call(server, "GET", path(id) + what, new byte[0]);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(item -> item.getString("state"))
          .toList();
    }
  }

  /** Connects, and stays. */
  StandingLine stays(int port, String suite) throws IOException {
    return OpenSsl.stays(port, "-tls1_2", "-cipher", suite, "-psk_identity", identity, "-psk", key);
  }

  /** Package#1 of a device, without credentials in a header. */
  static String initiation(String devId) {
    return request(devId, "initiation", "{}");
  }

  private static String request(String devId, String kind, String body) {
    return String.join(
        "\r\n",
        "POST /dm HTTP/1.1",
        "Host: localhost",
        "OMADM-DevID: " + devId,
        "Content-Type: application/vnd.oma.dm." + kind + "+json",
        "Content-Length: " + body.length(),
        "Connection: close",
        "",
        body);
  }
}
