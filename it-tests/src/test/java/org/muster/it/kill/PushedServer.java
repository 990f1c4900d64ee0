package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Package1;

/** What an operator says to a server of these tests about pushes. */
final class PushedServer {

  private final ServerProcess server;
  private final Map<String, Credentials> credentials = new HashMap<>();
  private final HttpLines lines = new HttpLines();

  PushedServer(ServerProcess server) {
    this.server = server;
  }

  void hasGateway(String name, String url, int parallel) {
    JsonObject settings = Json.createObjectBuilder().add("url", url).add("timeout", "PT2M").build();
    says(
        "PUT",
        "/api/v1/gateways/" + name,
        Json.createObjectBuilder()
            .add("kind", "http")
            .add("parallel", parallel)
            .add("settings", settings));
  }

  /** A device that is reached by these gateways, in this order; returns its DevID. */
  String hasDevice(int number, String... gateways) {
    String id = "PUSHED:" + number;
    JsonArrayBuilder addresses = Json.createArrayBuilder();
    for (String gateway : gateways) {
      addresses.add(Json.createObjectBuilder().add("channel", gateway).add("address", id));
    }
    JsonObject made =
        says(
            "POST",
            "/api/v1/devices",
            Json.createObjectBuilder()
                .add("id", id)
                .add("push", Json.createObjectBuilder().add("addresses", addresses)));
    JsonObject keys = made.getJsonObject("credentials");
    credentials.put(id, new Credentials(keys.getString("username"), keys.getString("password")));
    return id;
  }

  /** A device opens a session because of a notification (Package#1). */
  void isVisitedBy(String device, int notificationId) {
    Alert alert = Alert.serverInitiated(Optional.of(notificationId));
    DeviceConnection connection =
        new DeviceConnection(server.uri().resolve("/dm"), device, credentials.get(device), lines);
    try {
      Answer answer = connection.initiate(new Package1(List.of(alert), Optional.empty()).toJson());
      assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void calls(List<String> devices) {
    says(
        "POST",
        "/api/v1/notifications",
        Json.createObjectBuilder().add("devices", Json.createArrayBuilder(devices)));
  }

  Set<String> statesOf(List<String> devices) {
    return devices.stream()
        .map(device -> notification(device).getString("state"))
        .collect(Collectors.toSet());
  }

  /** The latest notification of a device. */
  JsonObject notification(String device) {
    return says("GET", "/api/v1/notifications?device=" + device, null)
        .getJsonArray("items")
        .getJsonObject(0);
  }

  /** The attempts that the server has written down of the latest notification of a device. */
  List<JsonObject> triesOf(String device) {
    return says("GET", "/api/v1/notifications/" + notification(device).getString("id"), null)
        .getJsonArray("tries")
        .getValuesAs(JsonObject.class);
  }

  private JsonObject says(String method, String path, JsonObjectBuilder body) {
    Credentials administrator = server.administrator();
    Map<String, String> headers = new HashMap<>();
    headers.put(
        "Authorization",
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (administrator.username() + ":" + administrator.password())
                        .getBytes(StandardCharsets.UTF_8)));
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    byte[] bytes =
        body == null ? new byte[0] : body.build().toString().getBytes(StandardCharsets.UTF_8);
    try {
      Answer answer =
          lines.exchange(new Request(method, server.uri().resolve(path), headers, bytes));
      assertThat(answer.status()).as(path + ": " + answer.text()).isBetween(200, 299);
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
