package org.muster.protocol.codec;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/** Members of a JSON object as devices write them: missing, null, single instead of listed. */
final class Lenient {

  private static final int MAX_URI = 2048;

  private Lenient() {}

  /** The items of a list; none if the member is missing or null, one if it is no list. */
  static List<JsonValue> items(JsonObject object, String member) {
    JsonValue value = object.getOrDefault(member, JsonValue.NULL);
    if (value.getValueType() == JsonValue.ValueType.ARRAY) {
      return value.asJsonArray();
    }
    return value == JsonValue.NULL ? List.of() : List.of(value);
  }

  /** A text without surrounding blanks; {@code null} if the member is anything else or empty. */
  static String text(JsonObject object, String member) {
    if (!(object.get(member) instanceof JsonString string)) {
      return null;
    }
    String text = string.getString().strip();
    return text.isEmpty() ? null : text;
  }

  /** A text that can be a URI; {@code null} if the value is anything else, or of absurd length. */
  static String uri(JsonValue value) {
    if (!(value instanceof JsonString string)) {
      return null;
    }
    String uri = string.getString().strip();
    boolean usable =
        !uri.isEmpty() && uri.length() <= MAX_URI && uri.chars().noneMatch(Character::isISOControl);
    return usable ? uri : null;
  }
}
