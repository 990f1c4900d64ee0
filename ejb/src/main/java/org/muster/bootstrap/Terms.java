package org.muster.bootstrap;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.muster.kernel.JsonText;

/**
 * What a document will be made of, as it waits for that: some of it is an operator's secret, so it
 * is written down sealed, and forgotten when the document was handed out.
 *
 * @param wanted as it was asked for
 * @param base scheme, host and port that devices reach the server by
 * @param senderId of the cloud; null for none
 */
record Terms(NewBootstrap wanted, String base, String senderId) {

  byte[] write() {
    JsonObjectBuilder json =
        JsonText.object().add("transport", wanted.transport().name()).add("base", base);
    JsonArrayBuilder objects = JsonText.array();
    wanted.objects().forEach(objects::add);
    json.add("objects", objects).add("name", wanted.name());
    add(json, "certificate", wanted.certificate());
    if (wanted.cloud() != null) {
      json.add("cloud", wanted.cloud()).add("senderId", senderId);
    }
    if (wanted.keys() != null) {
      json.add("keys", write(wanted.keys()));
    }
    if (wanted.further() != null) {
      json.add("further", wanted.further());
    }
    return json.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  static Terms read(byte[] written) {
    JsonObject json = JsonText.readObject(new String(written, StandardCharsets.UTF_8));
    List<String> objects =
        json.getJsonArray("objects").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    JsonArray further = json.containsKey("further") ? json.getJsonArray("further") : null;
    NewBootstrap wanted =
        new NewBootstrap(
            Transport.valueOf(json.getString("transport")),
            bytes(json, "certificate"),
            objects,
            json.getString("name"),
            json.getString("cloud", null),
            json.containsKey("keys") ? keys(json.getJsonObject("keys")) : null,
            further,
            null);
    return new Terms(wanted, json.getString("base"), json.getString("senderId", null));
  }

  private static JsonObjectBuilder write(BootstrapKeys keys) {
    JsonObjectBuilder json =
        JsonText.object().add("server", keys.server()).add("mode", keys.mode());
    add(json, "clientPublic", keys.clientPublic());
    add(json, "serverPublic", keys.serverPublic());
    add(json, "clientSecret", keys.clientSecret());
    return json;
  }

  private static BootstrapKeys keys(JsonObject json) {
    return new BootstrapKeys(
        json.getString("server"),
        json.getInt("mode"),
        bytes(json, "clientPublic"),
        bytes(json, "serverPublic"),
        bytes(json, "clientSecret"));
  }

  private static void add(JsonObjectBuilder json, String name, byte[] bytes) {
    if (bytes != null) {
      json.add(name, Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static byte[] bytes(JsonObject json, String name) {
    return json.containsKey(name) ? Base64.getDecoder().decode(json.getString(name)) : null;
  }

  /** Without what may be secret. */
  @Override
  public String toString() {
    return "Terms[" + wanted + "]";
  }
}
