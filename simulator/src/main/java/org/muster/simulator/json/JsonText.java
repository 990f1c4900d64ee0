package org.muster.simulator.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON values from bytes and to bytes.
 *
 * <p>The provider is looked up once: jakarta.json's own static methods ask the service loader on
 * every call, which a load generator would feel. Provider and factory hold no state of a caller.
 */
public final class JsonText {

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

  private JsonText() {}

  /**
   * Reads one JSON value.
   *
   * @param utf8 the text, never null
   * @return the value, never null
   * @throws JsonException when the bytes are not one JSON value
   */
  public static JsonValue read(byte[] utf8) {
    try (JsonReader reader =
        READERS.createReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8)) {
      return reader.readValue();
    }
  }

  /**
   * Writes a value.
   *
   * @param value never null
   * @return its text as UTF-8, never null
   */
  public static byte[] write(JsonValue value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @return a builder of an empty object
   */
  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  /**
   * @param members what the object has to begin with
   * @return a builder of an object
   */
  public static JsonObjectBuilder object(JsonObject members) {
    return PROVIDER.createObjectBuilder(members);
  }

  /**
   * @return a builder of an empty array
   */
  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  /**
   * @param text never null
   * @return the text as a JSON string
   */
  public static JsonString string(String text) {
    return PROVIDER.createValue(text);
  }

  /**
   * @param number any number
   * @return the number as a JSON number
   */
  public static JsonNumber number(long number) {
    return PROVIDER.createValue(number);
  }
}
