package org.muster.protocol.codec;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.muster.protocol.Package2;

/**
 * Writes the JSON that tells a device what to do (TS §7.2.1.2): an object at the top, and strings
 * for all parameters. Devices were seen to crash on anything else.
 */
public final class Package2Writer {

  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private Package2Writer() {}

  /**
   * Writes a Package#2.
   *
   * @param request the package, not {@code null}
   * @return its JSON in UTF-8, without a byte order mark
   */
  public static byte[] write(Package2 request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(text)) {
      json.writeStartObject().writeStartArray("CMD");
      request
          .commands()
          .forEach(
              command -> {
                json.writeStartArray();
                command.line().forEach(json::write);
                json.writeEnd();
              });
      json.writeEnd().writeEnd();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
