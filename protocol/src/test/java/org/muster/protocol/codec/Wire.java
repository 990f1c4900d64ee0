package org.muster.protocol.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The golden messages, one file each, as they would be seen on the wire. */
final class Wire {

  private Wire() {}

  /** A request of a device: headers with their names in lower case, and the body. */
  record Request(Map<String, String> headers, byte[] body) {

    String contentType() {
      return headers.get("content-type");
    }
  }

  static Request request(String name) {
    byte[] message = bytes(name + ".http");
    int end = new String(message, StandardCharsets.ISO_8859_1).indexOf("\n\n");
    Map<String, String> headers = new HashMap<>();
    new String(message, 0, end, StandardCharsets.ISO_8859_1)
        .lines()
        .skip(1)
        .map(line -> line.split(":", 2))
        .forEach(
            header -> headers.put(header[0].toLowerCase(java.util.Locale.ROOT), header[1].strip()));
    return new Request(headers, Arrays.copyOfRange(message, end + 2, message.length));
  }

  static byte[] notification(String name) {
    return hex("p0/" + name);
  }

  /** Bytes written in hexadecimal digits; blanks and line ends group them. */
  static byte[] hex(String name) {
    String hex = new String(bytes(name + ".hex"), StandardCharsets.US_ASCII);
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  /** The lines of a text. */
  static List<String> lines(String name) {
    return new String(bytes(name + ".txt"), StandardCharsets.UTF_8).lines().toList();
  }

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All messages of a folder, without the endings of their names, in a fixed order. */
  static List<String> namesIn(String folder) {
    try (Stream<Path> files = Files.list(root().resolve(folder))) {
      return files.map(f -> f.getFileName().toString().replaceAll("\\..*", "")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(Wire.class.getResource("/wire").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
