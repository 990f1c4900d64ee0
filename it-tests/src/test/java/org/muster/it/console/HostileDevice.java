package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.OperatorApi;

/** A device that says markup wherever it may say something. */
final class HostileDevice implements AutoCloseable {

  /** As much of a DevID as a DevID may be. */
  static final String ID = "IMEI:1'onload=pwned()";

  /** Runs where it is taken for markup, and is found where it is shown as a text. */
  static final String MARKUP = "marker<img src=x onerror=pwned()><script>pwned()</script>";

  private static final String INITIATION = "application/vnd.oma.dm.initiation+json";
  private static final String RESPONSE = "application/vnd.oma.dm.response+json";
  private static final String OBJECT = "urn:acme:mo:x:1.0";

  private final HttpLines lines = new HttpLines();
  private final ServerProcess server;
  private final Credentials device;

  HostileDevice(ServerProcess server) throws IOException {
    this.server = server;
    DeviceKeys keys =
        new OperatorApi(server.uri(), server.administrator(), lines).register(ID, Optional.empty());
    device = new Credentials(keys.username(), keys.password());
  }

  /** Everything that it can say. */
  void saysEverything() throws IOException {
    String text = Json.createValue(MARKUP).toString();
    announces(text);
    alerts(text);
    answers(text);
    writesOnAPage();
    sends(INITIATION, "{\"Alert\":" + text + "}");
    sends(INITIATION, MARKUP);
    sends("text/plain;x=\"" + MARKUP + "\"", "x");
    forgets();
  }

  private void announces(String text) throws IOException {
    sends(
        INITIATION,
        "{\"MOS\":[{\"DDF\":%s,\"MOID\":\"%s\",\"MIID\":[\"1\"]}]}".formatted(text, OBJECT));
    sends(
        INITIATION, "{\"MOS\":[{\"DDF\":\"javascript:pwned()\",\"MOID\":\"urn:acme:mo:y:1.0\"}]}");
    sends(INITIATION, "{\"MOS\":[{\"MOID\":%s,\"MIID\":[%s]}]}".formatted(text, text));
  }

  private void alerts(String text) throws IOException {
    sends(
        INITIATION,
        "{\"Alert\":[{\"AlertType\":%s,\"Mark\":\"warning\",\"DataType\":\"text/plain\",\"Data\":%s}]}"
            .formatted(text, text));
    sends(
        INITIATION,
        "{\"Alert\":[{\"AlertType\":\"urn:acme:at:x\",\"SourceURI\":%s,\"TargetURI\":%s,\"Mark\":%s,\"DataType\":%s,\"Data\":{%s:%s}}]}"
            .formatted(text, text, text, text, text, text));
  }

  /** What it answers to commands: values of nodes by their names and values, and nonsense. */
  private void answers(String text) throws IOException {
    queues("[[\"GET\",\"" + OBJECT + "/1/\"],[\"GET\",\"" + OBJECT + "/1/Leaf\"]]");
    sends(INITIATION, "{}");
    sends(
        RESPONSE,
        ("{\"Status\":[{\"sc\":200,\"Data\":[{\"ClientURI\":\"%1$s/1/\",\"MOData\":{\"Leaf\":%2$s,%2$s:%2$s}}]},"
                + "{\"sc\":200,\"Data\":%2$s}]}")
            .formatted(OBJECT, text));
    queues("[[\"GET\",\"" + OBJECT + "/1/Leaf\"]]");
    sends(INITIATION, "{}");
    sends(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Type: %s\r\n\r\n{\"Status\":[{\"sc\":200}]}\r\n--b\r\nContent-Type: text/plain\r\n\r\n%s\r\n--b--\r\n"
            .formatted(RESPONSE, MARKUP));
  }

  private void writesOnAPage() throws IOException {
    JsonObject asked =
        asks("/questions", "{\"kind\":\"TEXT\",\"title\":\"Say something\",\"notify\":false}");
    URI page = URI.create(asked.getString("page"));
    lines.exchange(
        new Request(
            "POST",
            server.uri().resolve(page.getRawPath()),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            ("answer=" + java.net.URLEncoder.encode(MARKUP, StandardCharsets.UTF_8)).getBytes()));
  }

  /** Leaves a session behind that is not over. */
  private void forgets() throws IOException {
    queues("[[\"GET\",\"" + OBJECT + "/1/Leaf\"]]");
    sends(INITIATION, "{}");
  }

  private void queues(String commands) throws IOException {
    asks("/commands", "{\"commands\":" + commands + ",\"notify\":false,\"override\":true}");
  }

  private JsonObject asks(String below, String json) throws IOException {
    Answer answer =
        lines.exchange(
            new Request(
                "POST",
                server.uri().resolve(path() + below),
                Map.of(
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    server.administrator().asBasic()),
                json.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return Json.createReader(new ByteArrayInputStream(answer.body())).readObject();
  }

  private void sends(String mediaType, String body) throws IOException {
    lines.exchange(
        new Request(
            "POST",
            server.uri().resolve("/dm"),
            Map.of("Content-Type", mediaType, "OMADM-DevID", ID, "Authorization", device.asBasic()),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Its path in the API. */
  static String path() {
    return "/api/v1/devices/" + encoded();
  }

  /** As a part of a path. */
  static String encoded() {
    return java.net.URLEncoder.encode(ID, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
