package org.muster.protocol.benchmark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Packages of any size, all of the same shape, so that times can be compared. */
final class Samples {

  static final String BOUNDARY = "b1";

  private Samples() {}

  /** Statuses in the form of the schema, every tenth with a place. */
  static String report(int statuses) {
    return IntStream.range(0, statuses)
        .mapToObj(
            i ->
                i % 10 == 0
                    ? "{\"sc\":200,\"URI\":[\"urn:oma:mo:x:1.0/" + i + "/\"]}"
                    : "{\"sc\":200}")
        .collect(Collectors.joining(",", "{\"Status\":[", "]}"));
  }

  /** The serialised data of one object, of about so many bytes. */
  static byte[] node(int bytes) {
    String leaf = "\":\"a value as long as many are\"";
    String children =
        IntStream.range(0, Math.max(1, bytes / 40))
            .mapToObj(i -> "\"Leaf" + (10_000 + i) + leaf)
            .collect(Collectors.joining(","));
    return utf8(
        "[{\"ClientURI\":\"urn:oma:mo:x:1.0//\",\"CV\":\"v1\",\"MOData\":{\"Root\":{"
            + children
            + "}}}]");
  }

  /** A report and what one GET brought. */
  static byte[] multipart(String report, byte[] node) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        utf8(
            "--b1\r\nContent-Disposition: form-data\r\n"
                + "Content-Type: application/vnd.oma.dm.response+json\r\n\r\n"
                + report
                + "\r\n--b1\r\nContent-Disposition: form-data; name=\"0\"\r\n"
                + "Content-Type: application/dmmo+json\r\n\r\n"));
    body.writeBytes(node);
    body.writeBytes(utf8("\r\n--b1--\r\n"));
    return body.toByteArray();
  }

  /** A report whose one alert carries the node: as much JSON in one piece. */
  static byte[] reportWith(String report, byte[] node) {
    String alert =
        ",\"Alert\":[{\"AlertType\":\"urn:vendor:alert\",\"DataType\":\"application/json\",\"Data\":{\"DM1x\":"
            + new String(node, StandardCharsets.UTF_8)
            + "}}]}";
    return utf8(report.substring(0, report.length() - 1) + alert);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
