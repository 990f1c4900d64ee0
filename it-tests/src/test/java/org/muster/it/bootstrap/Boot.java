package org.muster.it.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;

/** The bootstrap of one device, from both ends. */
final class Boot {

  static final String MO_DATA = "application/dmmo+json";

  private static final Api API = Api.asAdministrator();
  private static final Api DEVICE = Api.anonymously();

  private final String device;
  private final JsonObject prepared;

  private Boot(String device, JsonObject prepared) {
    this.device = device;
    this.prepared = prepared;
  }

  /** Of a device that is registered, in words of the test's own. */
  static Boot of(String device, String form) {
    Answer answer = API.post(path(device) + "/bootstraps", form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new Boot(device, Api.json(answer));
  }

  static String path(String device) {
    return "/api/v1/devices/" + Api.encoded(device);
  }

  /** All bootstraps of a device, the newest first. */
  static List<JsonObject> all(String device) {
    return API.read(path(device) + "/bootstraps")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  String url() {
    return prepared.getString("url");
  }

  String qr() {
    return prepared.getString("qr");
  }

  String id() {
    return prepared.getJsonObject("bootstrap").getString("id");
  }

  /** As it is now. */
  JsonObject now() {
    return all(device).stream()
        .filter(one -> one.getString("id").equals(id()))
        .findFirst()
        .orElseThrow();
  }

  String state() {
    return now().getString("state");
  }

  JsonObject sees(String state) {
    return Awaitility.await("bootstrap " + state)
        .atMost(Duration.ofSeconds(30))
        .until(this::now, one -> one.getString("state").equals(state));
  }

  /** The device asks for its document. */
  Answer fetches() {
    return fetches(Map.of());
  }

  Answer fetches(Map<String, String> headers) {
    return DEVICE.send("GET", Api.path(url()), headers, new byte[0]);
  }

  Answer asks(String method, String query) {
    return DEVICE.send(method, Api.path(url()) + query, Map.of(), new byte[0]);
  }

  Answer taken() {
    return API.post(path(device) + "/bootstraps/" + id() + "/document", "{}");
  }

  Answer pushed(String address) {
    return API.post(
        path(device) + "/bootstraps/" + id() + "/push", "{\"address\":\"" + address + "\"}");
  }

  Answer revoked() {
    return API.delete(path(device) + "/bootstraps/" + id());
  }

  /** The device with what the document says. */
  LockstepDevice deviceOf(byte[] document) {
    return LockstepDevice.with(device, credentials(document));
  }

  static Credentials credentials(byte[] document) {
    JsonObject transport = account(document).getJsonObject("Auth").getJsonObject("Trsp");
    return new Credentials(decoded(transport, "Data"), decoded(transport, "Secret"));
  }

  static JsonObject account(byte[] document) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
      JsonArray items = reader.readArray();
      return items.getJsonObject(0).getJsonObject("MOData").getJsonObject("DMAcc");
    }
  }

  private static String decoded(JsonObject object, String member) {
    return new String(Base64.getDecoder().decode(object.getString(member)), StandardCharsets.UTF_8);
  }
}
