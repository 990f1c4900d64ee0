package org.muster.simulator.quirk;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.muster.simulator.json.JsonText;

/** Writes a Package#3 as some clients do. */
final class OddPackage3 {

  private static final int NOT_IMPLEMENTED = 501;

  private final Quirks quirks;

  OddPackage3(Quirks quirks) {
    this.quirks = quirks;
  }

  JsonObject of(JsonObject book) {
    JsonValue status = status(book.getJsonArray("Status"));
    JsonValue alert = alert(book);
    JsonObjectBuilder json = JsonText.object();
    if (alert != null && quirks.has(Quirk.ALERT_BEFORE_STATUS)) {
      return json.add("Alert", alert).add("Status", status).build();
    }
    json.add("Status", status);
    return (alert == null ? json : json.add("Alert", alert)).build();
  }

  /** Null when there is to be none. */
  private JsonValue alert(JsonObject book) {
    if (book.containsKey("Alert")) {
      return book.get("Alert");
    }
    if (quirks.has(Quirk.ALERT_NULL)) {
      return JsonValue.NULL;
    }
    return quirks.has(Quirk.ALERT_BEFORE_STATUS) ? JsonValue.EMPTY_JSON_ARRAY : null;
  }

  private JsonValue status(JsonArray book) {
    List<JsonObject> entries = new ArrayList<>(book.getValuesAs(JsonObject.class));
    if (quirks.has(Quirk.STATUS_NULL)
        && entries.stream().allMatch(entry -> entry.getInt("sc") == NOT_IMPLEMENTED)) {
      return JsonValue.NULL;
    }
    if (quirks.has(Quirk.STATUS_GAP) && entries.size() > 1) {
      entries.remove((entries.size() - 1) / 2);
    }
    if (quirks.has(Quirk.STATUS_SURPLUS)) {
      entries.add(JsonText.object().add("sc", 200).build());
    }
    return written(entries);
  }

  private JsonArray written(List<JsonObject> entries) {
    if (quirks.has(Quirk.BARE_STATUS_WITH_URI)) {
      JsonArrayBuilder flat = JsonText.array();
      for (JsonObject entry : entries) {
        flat.add(entry.get("sc"));
        entry.getOrDefault("URI", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().forEach(flat::add);
      }
      return flat.build();
    }
    boolean bare = quirks.has(Quirk.BARE_STATUS);
    return Json.array(entries.stream().map(entry -> bare ? entry.get("sc") : entry).toList());
  }
}
