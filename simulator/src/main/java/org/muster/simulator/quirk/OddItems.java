package org.muster.simulator.quirk;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.muster.simulator.json.JsonText;

/** Writes serialised management objects as some clients do. */
final class OddItems {

  private final Quirks quirks;

  OddItems(Quirks quirks) {
    this.quirks = quirks;
  }

  byte[] of(byte[] dmmo) {
    JsonArray book = JsonText.read(dmmo).asJsonArray();
    JsonArray items =
        Json.array(book.getValuesAs(JsonObject.class).stream().map(this::item).toList());
    boolean single = quirks.has(Quirk.DATA_AS_OBJECT) && items.size() == 1;
    return JsonText.write(single ? items.get(0) : items);
  }

  private JsonObject item(JsonObject book) {
    JsonObject item = book;
    if (quirks.has(Quirk.DATA_AS_TEXTS)) {
      JsonValue texts = Json.texts(item.getJsonObject("MOData"));
      item = Json.with(item, "MOData", texts);
    }
    if (quirks.has(Quirk.DATA_WITHOUT_URN)) {
      String uri = item.getString("ClientURI").replaceFirst("^urn:(?=oma:mo:)", "");
      item = Json.with(item, "ClientURI", JsonText.string(uri));
    }
    if (quirks.has(Quirk.DATA_WITHOUT_CLIENT_URI)) {
      item = Json.without(item, List.of("ClientURI"));
    }
    return hasCache() ? item : Json.without(item, List.of("CV"));
  }

  /** A validator is of use only to who understands it in a query (TS §16.2). */
  private boolean hasCache() {
    return !quirks.has(Quirk.QUERIES_UNKNOWN) && !quirks.has(Quirk.QUERIES_MALFORMED);
  }
}
