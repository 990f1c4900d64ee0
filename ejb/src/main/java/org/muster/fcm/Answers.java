package org.muster.fcm;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.muster.kernel.Excerpt;
import org.muster.kernel.JsonText;

/** Reads JSON that others wrote, and takes nothing in it for granted. */
final class Answers {

  private static final int LONGEST_WORDS = 300;
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private Answers() {}

  /** The object; an empty one if it is none. */
  static JsonObject object(String json) {
    try {
      return JsonText.readObject(json);
    } catch (RuntimeException e) { // some readers have no word of their own for what is too deep
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  /** A member that is a text; null if it is none. */
  static String text(JsonObject object, String member) {
    return object.get(member) instanceof JsonString string ? string.getString() : null;
  }

  /** A member that is an object; an empty one if it is none. */
  static JsonObject part(JsonObject object, String member) {
    return object.get(member) instanceof JsonObject part ? part : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The objects in a member that is an array; none if it is none. */
  static Stream<JsonObject> parts(JsonObject object, String member) {
    JsonArray array =
        object.get(member) instanceof JsonArray found ? found : JsonValue.EMPTY_JSON_ARRAY;
    return array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
  }

  /**
   * What others said, in one line for people.
   *
   * @param said may be null
   * @param secrets what must not be in it, should they repeat it; none is empty
   */
  static String words(String said, String... secrets) {
    String words = said == null ? "" : GAPS.matcher(said).replaceAll(" ").strip();
    for (String secret : secrets) {
      words = words.replace(secret, "***");
    }
    return Excerpt.of(words, LONGEST_WORDS);
  }
}
