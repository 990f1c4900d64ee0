package org.muster.simulator.cloud;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.UUID;
import org.muster.simulator.json.JsonText;

/** Takes messages as FCM HTTP v1 does, as far as a notification needs it. */
final class V1Messages {

  private static final Set<String> MEMBERS = Set.of("token", "data", "android");
  private static final Set<String> PRIORITIES = Set.of("NORMAL", "HIGH");
  private static final CloudTrouble UNREGISTERED =
      CloudTrouble.of(404, "UNREGISTERED", "Requested entity was not found.");

  private final CloudDevices devices;

  V1Messages(CloudDevices devices) {
    this.devices = devices;
  }

  CloudAnswer answer(byte[] body) {
    try {
      return take(part(JsonText.read(body).asJsonObject(), "message"));
    } catch (JsonException | ClassCastException e) {
      return malformed("Invalid JSON payload received.");
    }
  }

  private CloudAnswer take(JsonObject message) {
    String fault = fault(message);
    if (fault != null) {
      return malformed(fault);
    }
    String token = message.getString("token", "");
    if (!devices.knows(token)) {
      return CloudAnswer.error(UNREGISTERED, "NOT_FOUND");
    }
    devices.deliver(token, part(message, "data").getString("SMS", ""));
    String name = "projects/" + CloudAccount.PROJECT + "/messages/0:" + UUID.randomUUID();
    return CloudAnswer.ok(JsonText.object().add("name", name));
  }

  /** Google refuses what it does not know. */
  private static String fault(JsonObject message) {
    if (!MEMBERS.containsAll(message.keySet())) {
      return "Unknown name in message.";
    }
    JsonObject data = part(message, "data");
    if (!data.values().stream().allMatch(JsonString.class::isInstance)) {
      return "Invalid value at 'message.data'.";
    }
    JsonObject android = part(message, "android");
    boolean right =
        android.keySet().equals(Set.of("priority", "ttl"))
            && PRIORITIES.contains(android.getString("priority", ""))
            && android.getString("ttl", "").matches("[0-9]{1,7}s");
    return right ? null : "Invalid value at 'message.android'.";
  }

  private static CloudAnswer malformed(String message) {
    return CloudAnswer.error(CloudTrouble.of(400, "INVALID_ARGUMENT", message), "INVALID_ARGUMENT");
  }

  private static JsonObject part(JsonObject whole, String name) {
    return whole.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
  }
}
