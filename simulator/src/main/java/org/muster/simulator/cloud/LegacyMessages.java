package org.muster.simulator.cloud;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.muster.simulator.json.JsonText;

/** Takes messages as GCM did: one answer of status 200, with a result for each registration. */
final class LegacyMessages {

  private final CloudDevices devices;

  LegacyMessages(CloudDevices devices) {
    this.devices = devices;
  }

  CloudAnswer answer(byte[] body, CloudTrouble trouble) {
    try {
      JsonObject message = JsonText.read(body).asJsonObject();
      JsonArray ids =
          message.getOrDefault("registration_ids", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
      if (ids.size() != 1 || message.getInt("time_to_live", -1) < 0) {
        return malformed();
      }
      return trouble == null
          ? result(take(ids.getString(0), message))
          : result(JsonText.object().add("error", trouble.code()));
    } catch (JsonException | ClassCastException e) {
      return malformed();
    }
  }

  private static CloudAnswer malformed() {
    return new CloudAnswer(400, JsonText.object().add("error", "JSON_PARSING_ERROR").build(), null);
  }

  private JsonObjectBuilder take(String id, JsonObject message) {
    if (!devices.knows(id)) {
      return JsonText.object().add("error", "NotRegistered");
    }
    JsonObject data = message.getOrDefault("data", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    devices.deliver(id, data.getString("SMS", ""));
    JsonObjectBuilder taken = JsonText.object().add("message_id", "0:" + UUID.randomUUID());
    String canonical = devices.canonical(id);
    return canonical == null ? taken : taken.add("registration_id", canonical);
  }

  private static CloudAnswer result(JsonObjectBuilder result) {
    JsonObject built = result.build();
    int failed = built.containsKey("error") ? 1 : 0;
    return CloudAnswer.ok(
        JsonText.object()
            .add("multicast_id", 1)
            .add("success", 1 - failed)
            .add("failure", failed)
            .add("canonical_ids", 0)
            .add("results", JsonText.array().add(built)));
  }
}
