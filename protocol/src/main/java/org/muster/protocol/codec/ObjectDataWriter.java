package org.muster.protocol.codec;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.muster.protocol.MalformedException;
import org.muster.protocol.ObjectItem;

/**
 * Writes the data of management objects, {@code application/dmmo+json}, strictly by the schema (TS
 * §7.2.1.4): an array, each item with its ClientURI and with one node in MOData.
 */
public final class ObjectDataWriter {

  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private ObjectDataWriter() {}

  /**
   * Writes the items.
   *
   * @return JSON in UTF-8, without a byte order mark
   * @throws MalformedException if an item has no ClientURI or no label
   */
  public static byte[] write(List<ObjectItem> items) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(text)) {
      json.writeStartArray();
      items.forEach(item -> write(json, item));
      json.writeEnd();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator json, ObjectItem item) {
    if (item.uri() == null || item.label() == null) {
      throw new MalformedException(
          "ClientURI", "An item is written with its ClientURI and the name of its node.");
    }
    json.writeStartObject();
    if (item.ddf() != null) {
      json.write("DDF", item.ddf());
    }
    json.write("ClientURI", item.uri().text());
    if (item.validator() != null) {
      json.write("CV", item.validator());
    }
    json.writeStartObject("MOData").write(item.label(), item.content()).writeEnd().writeEnd();
  }
}
