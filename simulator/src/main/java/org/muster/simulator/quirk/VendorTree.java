package org.muster.simulator.quirk;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.muster.simulator.json.JsonText;

/** The whole tree as one vendor puts it into Package#1: no addresses, all texts, his own names. */
final class VendorTree {

  private VendorTree() {}

  static JsonArray of(JsonArray items) {
    return Json.array(items.getValuesAs(JsonObject.class).stream().map(VendorTree::item).toList());
  }

  private static JsonObject item(JsonObject item) {
    JsonValue content = item.getJsonObject("MOData").values().iterator().next();
    JsonObject data = JsonText.object().add(label(item), Json.texts(content)).build();
    return JsonText.object().add("MOData", data).build();
  }

  /** As {@code fumo} for {@code urn:oma:mo:oma-fumo:1.0}. */
  private static String label(JsonObject item) {
    String moid = item.getString("ClientURI").split("/", 2)[0];
    String[] words = moid.split(":");
    String name = words.length > 1 ? words[words.length - 2] : moid;
    return name.replaceFirst("^(oma|x)-", "");
  }
}
