package org.muster.kernel;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/**
 * JSON that the server writes for itself: in columns and in messages. The provider is looked up
 * once: {@link jakarta.json.Json} searches every archive of the application for it with each call,
 * which was a sixth of what a session cost.
 */
public final class JsonText {

  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonText() {}

  /** A new object. */
  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  /** A new object with all that another one has. */
  public static JsonObjectBuilder object(JsonObject like) {
    return PROVIDER.createObjectBuilder(like);
  }

  /** A new array. */
  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  /** A string. */
  public static JsonString string(String text) {
    return PROVIDER.createValue(text);
  }

  /** An object that was written here. */
  public static JsonObject readObject(String text) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** An array that was written here. */
  public static JsonArray readArray(String text) {
    try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
