package org.muster.protocol.codec;

import jakarta.json.JsonObject;
import java.util.Map;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;
import org.muster.protocol.NodeData;
import org.muster.protocol.Package3;

/** Reads what became of the commands, with or without data (TS §7.2.1.3, Appendix F). */
public final class Package3Reader {

  private Package3Reader() {}

  /**
   * Reads a Package#3.
   *
   * @param contentType the header {@code Content-Type} as it came; {@code multipart/...} is taken
   *     apart, everything else, even {@code null}, is read as JSON
   * @param body the body of the request, not {@code null}; whoever received it has bounded its size
   * @return the package
   * @throws MalformedException if the body is neither a JSON object in UTF-8 nor a multipart body
   *     with such a part, or exceeds what is bounded here (depth, number of parts)
   */
  public static Package3 read(String contentType, byte[] body) {
    if (!MediaTypes.essence(contentType).startsWith("multipart/")) {
      return read(body, Map.of());
    }
    ResponseParts parts = ResponseParts.in(contentType, body);
    return read(parts.report(), parts.data());
  }

  private static Package3 read(byte[] report, Map<Integer, NodeData> data) {
    JsonObject json = JsonBody.read(report, "Package#3");
    return new Package3(StatusesReader.read(json), data, AlertsReader.read(json));
  }
}
