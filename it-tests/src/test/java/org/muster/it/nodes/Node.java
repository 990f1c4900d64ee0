package org.muster.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Package1;

/** One of two servers, as programs and devices know it. Any number of threads may ask it. */
final class Node implements AutoCloseable {

  private static final String PACKAGE1 = "{}";

  private final ServerProcess server;
  private final HttpLines lines = new HttpLines();

  Node(ServerProcess server) {
    this.server = server;
  }

  /** What it answers the administrator, who always has a reason. */
  Answer asked(String method, String path, String json) {
    return askedBy(server.administrator().asBasic(), method, path, json);
  }

  /**
   * What it answers somebody.
   *
   * @param authorization what they show
   * @param path below {@code /api/v1}
   * @param json the body; null for none
   */
  Answer askedBy(String authorization, String method, String path, String json) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", authorization);
    headers.put("Muster-Reason", "a%20test");
    if (json != null) {
      headers.put("Content-Type", "application/json");
    }
    return exchange(method, "/api/v1" + path, headers, json == null ? "" : json);
  }

  /** The same for what must be done. */
  JsonObject does(String method, String path, String json) {
    Answer answer = asked(method, path, json);
    assertThat(answer.status()).as(path + ": " + answer.text()).isBetween(200, 299);
    return answer.body().length == 0 ? JsonObject.EMPTY_JSON_OBJECT : read(answer);
  }

  /** The items of a list. */
  List<JsonObject> list(String path) {
    return does("GET", path, null).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** A new device; its DevID and its user name are this name. */
  Credentials registers(String id) {
    JsonObject made = does("POST", "/devices", "{\"id\":\"" + id + "\"}");
    JsonObject keys = made.getJsonObject("credentials");
    return new Credentials(keys.getString("username"), keys.getString("password"));
  }

  /** Queues a command without calling the device; returns its id. */
  String queues(String device, String command) {
    return does(
            "POST",
            "/devices/" + device + "/commands",
            "{\"command\":" + command + ",\"notify\":false,\"override\":true}")
        .getJsonArray("items")
        .getJsonObject(0)
        .getString("id");
  }

  /** The states of the sessions of a device, the newest first. */
  List<String> sessionsOf(String device) {
    return list("/sessions?device=" + device).stream()
        .map(session -> session.getString("state"))
        .toList();
  }

  /** A device at this node, which shows its password. */
  DeviceConnection visitedBy(Credentials device) {
    return new DeviceConnection(server.uri().resolve("/dm"), device.username(), device, lines);
  }

  /** A Package#1 of a device that shows its password. */
  Answer openedBy(Credentials device) {
    return openedBy(device.username(), device.asBasic());
  }

  /**
   * A Package#1.
   *
   * @param authorization what is shown; null for nothing
   */
  Answer openedBy(String device, String authorization) {
    Map<String, String> headers = new HashMap<>();
    headers.put("OMADM-DevID", device);
    headers.put("Content-Type", Package1.MEDIA_TYPE);
    if (authorization != null) {
      headers.put("Authorization", authorization);
    }
    return exchange("POST", "/dm", headers, PACKAGE1);
  }

  private Answer exchange(String method, String path, Map<String, String> headers, String body) {
    try {
      return lines.exchange(
          new Request(
              method, server.uri().resolve(path), headers, body.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject read(Answer answer) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
    server.close();
  }
}
