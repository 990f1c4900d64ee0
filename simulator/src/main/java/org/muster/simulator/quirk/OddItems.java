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
    return quirks.has(Quirk.DATA_WITHOUT_CLIENT_URI)
        ? Json.without(item, List.of("ClientURI"))
        : item;
  }
}
