package org.muster.simulator.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muster.simulator.json.JsonText;

/**
 * What became of the commands of a Package#2 (TS §7).
 *
 * @param outcomes one for each command, in their order
 * @param alerts generic alerts; mostly none
 */
public record Package3(List<Outcome> outcomes, List<Alert> alerts) {

  /** The media type of Package#3 without data. */
  public static final String MEDIA_TYPE = "application/vnd.oma.dm.response+json";

  /**
   * Writes the package: JSON alone, or multipart when a GET found data (TS §7.3).
   *
   * @param boundary the multipart boundary; must not occur in the data
   * @return the body with its media type
   */
  public Payload write(String boundary) {
    byte[] json = JsonText.write(toJson().build());
    if (outcomes.stream().noneMatch(outcome -> outcome.data().isPresent())) {
      return new Payload(MEDIA_TYPE, json);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, boundary, "", new Payload(MEDIA_TYPE, json));
    for (int i = 0; i < outcomes.size(); i++) {
      String name = "; name=\"" + i + "\"";
      outcomes.get(i).data().ifPresent(data -> part(body, boundary, name, data));
    }
    body.writeBytes(ascii("--" + boundary + "--\r\n"));
    return new Payload("multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  private JsonObjectBuilder toJson() {
    JsonArrayBuilder status = JsonText.array();
    outcomes.forEach(outcome -> status.add(entry(outcome)));
    JsonObjectBuilder json = JsonText.object().add("Status", status);
    if (!alerts.isEmpty()) {
      JsonArrayBuilder array = JsonText.array();
      alerts.forEach(alert -> array.add(alert.toJson()));
      json.add("Alert", array);
    }
    return json;
  }

  private static JsonObjectBuilder entry(Outcome outcome) {
    JsonObjectBuilder entry = JsonText.object().add("sc", outcome.status());
    if (!outcome.uris().isEmpty()) {
      JsonArrayBuilder uris = JsonText.array();
      outcome.uris().forEach(uris::add);
      entry.add("URI", uris);
    }
    return entry;
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String name, Payload payload) {
    body.writeBytes(
        ascii(
            "--" + boundary + "\r\nContent-Disposition: form-data" + name + "\r\nContent-Type: "));
    body.writeBytes(ascii(payload.mediaType() + "\r\n\r\n"));
    body.writeBytes(payload.bytes());
    body.writeBytes(ascii("\r\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
