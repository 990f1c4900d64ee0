package org.muster.simulator.wire;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.muster.simulator.json.JsonText;

/**
 * What a device opens a session with (TS §4.2).
 *
 * @param alerts the session-start alert first
 * @param objects what it holds; empty when it was not asked to tell
 */
public record Package1(List<Alert> alerts, Optional<List<AnnouncedObject>> objects) {

  /** The media type of Package#1. */
  public static final String MEDIA_TYPE = "application/vnd.oma.dm.initiation+json";

  /**
   * One kind of management object on the device.
   *
   * @param moid the kind
   * @param ddf where its description lies
   * @param miids its instances
   */
  public record AnnouncedObject(String moid, String ddf, List<String> miids) {}

  /**
   * @return the package as JSON text
   */
  public String toJson() {
    return json().toString();
  }

  /**
   * @return the package as JSON
   */
  public JsonObject json() {
    JsonObjectBuilder json = JsonText.object();
    objects.ifPresent(list -> json.add("MOS", mos(list)));
    JsonArrayBuilder array = JsonText.array();
    alerts.forEach(alert -> array.add(alert.toJson()));
    return json.add("Alert", array).build();
  }

  private static JsonArrayBuilder mos(List<AnnouncedObject> objects) {
    JsonArrayBuilder array = JsonText.array();
    for (AnnouncedObject object : objects) {
      JsonArrayBuilder miids = JsonText.array();
      object.miids().forEach(miids::add);
      array.add(
          JsonText.object().add("DDF", object.ddf()).add("MOID", object.moid()).add("MIID", miids));
    }
    return array;
  }
}
