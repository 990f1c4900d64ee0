package org.muster.simulator.quirk;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import org.muster.simulator.json.JsonText;

/** Objects with a member more, less, or another. */
final class Json {

  private Json() {}

  static JsonObject without(JsonObject object, Collection<String> names) {
    JsonObjectBuilder copy = JsonText.object();
    object.forEach(
        (name, value) -> {
          if (!names.contains(name)) {
            copy.add(name, value);
          }
        });
    return copy.build();
  }

  static JsonObject only(JsonObject object, String name) {
    return JsonText.object().add(name, object.get(name)).build();
  }

  static JsonObject with(JsonObject object, String name, JsonValue value) {
    JsonObjectBuilder copy = JsonText.object();
    object.forEach(copy::add);
    return copy.add(name, value).build();
  }

  static JsonArray array(List<? extends JsonValue> values) {
    JsonArrayBuilder array = JsonText.array();
    values.forEach(array::add);
    return array.build();
  }

  /** The same with all values as texts, however deep; nothing becomes an empty text. */
  static JsonValue texts(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        JsonObjectBuilder copy = JsonText.object();
        value.asJsonObject().forEach((name, member) -> copy.add(name, texts(member)));
        yield copy.build();
      }
      case ARRAY -> array(value.asJsonArray().stream().map(Json::texts).toList());
      case STRING -> value;
      case NULL -> JsonText.string("");
      default -> JsonText.string(value.toString());
    };
  }
}
