package org.muster.protocol.codec;

import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.protocol.ClientUri;
import org.muster.protocol.MalformedException;
import org.muster.protocol.ObjectItem;

/**
 * Reads the data of management objects, {@code application/dmmo+json} (TS §7.2.1.4), as leniently
 * as real clients need: one item without its array, items without ClientURI, MOIDs without {@code
 * urn:}. What is no item at all is passed over.
 */
public final class ObjectDataReader {

  private static final String WHAT = "management object";

  private ObjectDataReader() {}

  /**
   * Reads the items.
   *
   * @param json UTF-8, bounded by whoever received it
   * @return the items in their order; empty if there are none
   * @throws MalformedException if it is neither an array nor an object, nests too deep, or is no
   *     JSON
   */
  public static List<ObjectItem> read(byte[] json) {
    JsonStructure structure = JsonBody.readStructure(json, WHAT);
    List<? extends JsonValue> items =
        structure instanceof JsonObject ? List.of(structure) : structure.asJsonArray();
    return items.stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject)
        .flatMap(object -> item(object).stream())
        .toList();
  }

  private static Optional<ObjectItem> item(JsonObject object) {
    if (!(object.get("MOData") instanceof JsonObject data) || data.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<String, JsonValue> only =
        data.size() == 1 ? data.entrySet().iterator().next() : Map.entry("", data);
    return Optional.of(
        new ObjectItem(
            Lenient.text(object, "DDF"),
            uri(Lenient.uri(object.get("ClientURI"))),
            Lenient.text(object, "CV"),
            only.getKey().isEmpty() ? null : only.getKey(),
            only.getValue()));
  }

  private static ClientUri uri(String text) {
    try {
      return text == null ? null : ClientUri.parse(text);
    } catch (MalformedException e) {
      return null;
    }
  }
}
