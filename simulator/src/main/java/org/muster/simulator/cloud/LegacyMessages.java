package org.muster.simulator.cloud;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
      JsonArray ids = message.getJsonArray("registration_ids");
      message.getJsonNumber("time_to_live").longValueExact();
      return trouble == null
          ? result(take(ids.getString(0), message.getJsonObject("data").getString("SMS")))
          : result(JsonText.object().add("error", trouble.code()));
    } catch (JsonException | ClassCastException | NullPointerException e) {
      return new CloudAnswer(
          400, JsonText.object().add("error", "JSON_PARSING_ERROR").build(), null);
    }
  }

  private JsonObjectBuilder take(String id, String sms) {
    if (!devices.knows(id)) {
      return JsonText.object().add("error", "NotRegistered");
    }
    devices.deliver(id, sms);
    return JsonText.object().add("message_id", "0:" + UUID.randomUUID());
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
