package org.muster.simulator.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.muster.simulator.json.JsonText;
import org.muster.simulator.quirk.Quirks;

/**
 * What became of the commands of a Package#2 (TS §7).
 *
 * @param outcomes one for each command, in their order
 * @param alerts generic alerts; mostly none
 */
public record Package3(List<Outcome> outcomes, List<Alert> alerts) {

  /** The media type of Package#3 without data. */
  public static final String MEDIA_TYPE = "application/vnd.oma.dm.response+json";

  private static final String OBJECT_DATA = "application/dmmo+json";

  /**
   * Writes the package by the book: JSON alone, or multipart when a GET found data (TS §7.3).
   *
   * @param boundary the multipart boundary; must not occur in the data
   * @return the body with its media type
   */
  public Payload write(String boundary) {
    return write(boundary, Quirks.NONE);
  }

  /**
   * Writes the package as some client does.
   *
   * @param boundary the multipart boundary; must not occur in the data
   * @param quirks how that client differs from the book
   * @return the body with its media type
   */
  public Payload write(String boundary, Quirks quirks) {
    byte[] json = JsonText.write(quirks.package3(toJson().build()));
    if (outcomes.stream().noneMatch(outcome -> outcome.data().isPresent())) {
      return new Payload(MEDIA_TYPE, json);
    }
    MultipartWriter body = new MultipartWriter(boundary, quirks);
    body.add("", new Payload(MEDIA_TYPE, json));
    for (int i = 0; i < outcomes.size(); i++) {
      String name = "; name=\"" + i + "\"";
      outcomes.get(i).data().ifPresent(data -> body.add(name, written(data, quirks)));
    }
    return body.close();
  }

  private static Payload written(Payload data, Quirks quirks) {
    return data.mediaType().equals(OBJECT_DATA)
        ? new Payload(OBJECT_DATA, quirks.items(data.bytes()))
        : data;
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
}
