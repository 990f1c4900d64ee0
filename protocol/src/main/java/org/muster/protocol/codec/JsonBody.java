package org.muster.protocol.codec;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.muster.protocol.MalformedException;

/** Turns bytes from outside into a JSON object: UTF-8, perhaps a byte order mark (TS §7.2.1). */
final class JsonBody {

  private static final int MAX_DEPTH = 64;
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonBody() {}

  /**
   * Reads a JSON object. What follows it is passed over: clients in C send the final NUL of their
   * string.
   *
   * @param what what the bytes should be, for people
   */
  static JsonObject read(byte[] bytes, String what) {
    return read(bytes, what, "object", JsonReader::readObject);
  }

  /** Reads an object or an array, which is what the data of management objects comes in. */
  static JsonStructure readStructure(byte[] bytes, String what) {
    return read(bytes, what, "array or object", JsonReader::read);
  }

  private static <T> T read(
      byte[] bytes, String what, String wanted, Function<JsonReader, T> reading) {
    refuseDepth(bytes, what);
    String text = text(bytes, what);
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reading.apply(reader);
    } catch (RuntimeException e) {
      // Not only JsonException: parsers refuse monstrous numbers with whatever comes to hand.
      throw new MalformedException(
          null, "The body of a " + what + " must be a JSON " + wanted + ": " + e.getMessage(), e);
    }
  }

  /**
   * Refuses bytes that would nest too deep, before a parser that may be recursive sees them.
   * Outside of strings every bracket counts; whether brackets match is left to the parser.
   */
  private static void refuseDepth(byte[] bytes, String what) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '"') {
        inString = !inString;
      } else if (inString && b == '\\') {
        i++;
      } else if (!inString) {
        depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      }
      if (depth > MAX_DEPTH) {
        throw new MalformedException(
            "The JSON of a " + what + " nests deeper than " + MAX_DEPTH + " levels.");
      }
    }
  }

  private static String text(byte[] bytes, String what) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new MalformedException(null, "The JSON of a " + what + " is not UTF-8.", e);
    }
  }
}
