package org.muster.simulator.operator;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.wire.Command;

/**
 * A Muster server's API, called with HTTP Basic. Safe for several threads.
 *
 * <p>Every method throws {@link OperatorRefusal} when the server says no, and another {@link
 * IOException} when it says nothing.
 */
public final class OperatorApi {

  private final String base;
  private final String authorization;
  private final HttpLines lines;

  /**
   * @param server the server's address, for example {@code http://localhost:8080}
   * @param operator who calls
   * @param lines what carries it; the caller's to close
   */
  public OperatorApi(URI server, Credentials operator, HttpLines lines) {
    this.base = server.toString().replaceAll("/+$", "") + "/api/v1";
    this.authorization = operator.asBasic();
    this.lines = lines;
  }

  /**
   * Registers a device; the server makes up its keys.
   *
   * @param devId the device
   * @param pushAddress where it takes notifications over HTTP; empty: nowhere
   * @return its keys, shown this once
   * @throws IOException when it is not registered, or that is unknown
   */
  public DeviceKeys register(String devId, Optional<URI> pushAddress) throws IOException {
    JsonObjectBuilder device = JsonText.object().add("id", devId);
    pushAddress.ifPresent(address -> device.add("push", push(address)));
    JsonObject made = object(call("POST", "/devices", device.build()));
    JsonObject credentials = made.getJsonObject("credentials");
    JsonObject push = made.getOrDefault("push", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    return new DeviceKeys(
        devId,
        credentials.getString("username"),
        credentials.getString("password"),
        bytes(push, "secret"),
        bytes(push, "data"));
  }

  /**
   * Tells where a device takes notifications from now on; its keys stay.
   *
   * @param keys the device
   * @param pushAddress where
   * @throws IOException when it is not changed, or that is unknown
   */
  public void moved(DeviceKeys keys, URI pushAddress) throws IOException {
    Base64.Encoder base64 = Base64.getEncoder();
    JsonObjectBuilder push =
        push(pushAddress)
            .add("secret", base64.encodeToString(keys.pushSecret()))
            .add("data", base64.encodeToString(keys.pushData()));
    call("PATCH", "/devices/" + encoded(keys.devId()), JsonText.object().add("push", push).build());
  }

  /**
   * Queues commands for a device.
   *
   * @param devId the device
   * @param commands in the order they are to be performed
   * @param notify whether the device is to be pushed
   * @return the ids of the commands
   * @throws IOException when they are not queued, or that is unknown
   */
  public List<String> queue(String devId, List<Command> commands, boolean notify)
      throws IOException {
    JsonArrayBuilder list = JsonText.array();
    for (Command command : commands) {
      JsonArrayBuilder words = JsonText.array();
      command.words().forEach(words::add);
      list.add(words);
    }
    JsonObject body = JsonText.object().add("commands", list).add("notify", notify).build();
    Answer answer = call("POST", "/devices/" + encoded(devId) + "/commands", body);
    return object(answer).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("id"))
        .toList();
  }

  /**
   * Looks something up.
   *
   * @param path below {@code /api/v1}, with a leading slash
   * @return what is there
   * @throws IOException when nothing is, or that is unknown
   */
  public JsonObject get(String path) throws IOException {
    return object(call("GET", path, null));
  }

  /**
   * Makes something, or has something done.
   *
   * @param path below {@code /api/v1}, with a leading slash
   * @param body what is said
   * @throws IOException when it is refused, or that is unknown
   */
  public void post(String path, JsonObject body) throws IOException {
    call("POST", path, body);
  }

  /**
   * Sets something that has a name.
   *
   * @param path below {@code /api/v1}, with a leading slash
   * @param body what it is from now on
   * @throws IOException when it is refused, or that is unknown
   */
  public void put(String path, JsonObject body) throws IOException {
    call("PUT", path, body);
  }

  /**
   * Removes a device with all that belongs to it.
   *
   * @param devId the device
   * @throws IOException when it is not removed, or that is unknown
   */
  public void remove(String devId) throws IOException {
    call("DELETE", "/devices/" + encoded(devId), null);
  }

  private static JsonObjectBuilder push(URI address) {
    return JsonText.object().add("channel", "http").add("address", address.toString());
  }

  private Answer call(String method, String path, JsonObject body) throws IOException {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", authorization);
    headers.put("Accept", "application/json");
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    byte[] bytes = body == null ? new byte[0] : JsonText.write(body);
    Answer answer = lines.exchange(new Request(method, URI.create(base + path), headers, bytes));
    if (!answer.isSuccess()) {
      throw new OperatorRefusal(answer.status(), answer.text());
    }
    return answer;
  }

  private static JsonObject object(Answer answer) throws IOException {
    try {
      return JsonText.read(answer.body()).asJsonObject();
    } catch (JsonException | ClassCastException e) {
      throw new IOException("the server's API did not answer with a JSON object", e);
    }
  }

  private static byte[] bytes(JsonObject object, String name) {
    return Base64.getDecoder().decode(object.getString(name, ""));
  }

  private static String encoded(String devId) {
    return URLEncoder.encode(devId, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
