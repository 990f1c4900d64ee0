package org.muster.simulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.quirk.Quirks;

/** Writes a multipart body, part by part, with the slips of its client (RFC 2046 §5.1, TS §7.3). */
final class MultipartWriter {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final String boundary;
  private final Quirks quirks;
  private final String lineEnd;

  MultipartWriter(String boundary, Quirks quirks) {
    this.boundary = boundary;
    this.quirks = quirks;
    this.lineEnd = quirks.has(Quirk.LINE_FEEDS) ? "\n" : "\r\n";
  }

  void add(String name, Payload part) {
    line("--" + boundary);
    line("Content-Disposition: form-data" + name);
    line("Content-Type: " + part.mediaType());
    line("");
    body.writeBytes(part.bytes());
    line("");
  }

  Payload close() {
    if (!quirks.has(Quirk.BOUNDARY_UNCLOSED)) {
      line("--" + boundary + "--");
    }
    String announced = quirks.has(Quirk.BOUNDARY_MISANNOUNCED) ? boundary + "x" : boundary;
    return new Payload("multipart/form-data; boundary=" + announced, body.toByteArray());
  }

  private void line(String text) {
    body.writeBytes((text + lineEnd).getBytes(StandardCharsets.US_ASCII));
  }
}
