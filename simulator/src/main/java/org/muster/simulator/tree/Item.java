package org.muster.simulator.tree;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.simulator.json.JsonText;

/**
 * One item of serialised management object data, {@code application/dmmo+json} (TS §13.3).
 *
 * @param clientUri what it is; null when the sender left it out
 * @param validator its cache validator; null for none
 * @param label the name of the node
 * @param content what the node holds
 */
public record Item(String clientUri, String validator, String label, JsonValue content) {

  /** The media type of this form. */
  public static final String MEDIA_TYPE = "application/dmmo+json";

  /**
   * Writes items.
   *
   * @param items never null
   * @return an array as UTF-8
   */
  public static byte[] write(List<Item> items) {
    JsonArrayBuilder array = JsonText.array();
    items.forEach(item -> array.add(item.toJson()));
    return JsonText.write(array.build());
  }

  /**
   * Reads items; a bare object stands for an array of one.
   *
   * @param utf8 the text
   * @return the items
   * @throws TreeFault 415 when it is not the form of TS §13.3
   */
  public static List<Item> read(byte[] utf8) throws TreeFault {
    try {
      JsonValue value = JsonText.read(utf8);
      List<? extends JsonValue> values =
          value instanceof JsonObject ? List.of(value) : value.asJsonArray();
      List<Item> items = new ArrayList<>();
      for (JsonValue each : values) {
        items.add(of(each.asJsonObject()));
      }
      return items;
    } catch (JsonException | ClassCastException e) {
      throw TreeFault.notUnderstood("not management object data");
    }
  }

  private static Item of(JsonObject item) throws TreeFault {
    JsonObject data = item.getJsonObject("MOData");
    if (data == null || data.size() != 1) {
      throw TreeFault.notUnderstood("MOData has one member");
    }
    Map.Entry<String, JsonValue> member = data.entrySet().iterator().next();
    return new Item(text(item, "ClientURI"), text(item, "CV"), member.getKey(), member.getValue());
  }

  private static String text(JsonObject item, String name) {
    return Optional.ofNullable(item.getJsonString(name)).map(JsonString::getString).orElse(null);
  }

  private JsonObject toJson() {
    JsonObjectBuilder item = JsonText.object().add("ClientURI", clientUri);
    if (validator != null) {
      item.add("CV", validator);
    }
    return item.add("MOData", JsonText.object().add(label, content)).build();
  }
}
