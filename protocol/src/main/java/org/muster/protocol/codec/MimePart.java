package org.muster.protocol.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.muster.protocol.MalformedException;
import org.muster.protocol.MediaTypes;

/**
 * One part of a multipart body (RFC 7578).
 *
 * @param headers its headers, names in lower case
 * @param at where in the body its bytes begin
 * @param content its bytes
 */
record MimePart(Map<String, String> headers, int at, byte[] content) {

  private static final int MAX_HEADER_BYTES = 8192;

  /** Type and subtype of visible characters, at most 127 each (RFC 6838 §4.2). */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[!-~&&[^/]]{1,127}/[!-~&&[^/]]{1,127}");

  private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");

  /** Reads a part: headers up to an empty line, then the content. */
  static MimePart in(byte[] body, int from, int to) {
    int line = from;
    int next = Lines.after(body, line, to);
    while (line < to && !Lines.isBlank(body, line, next)) {
      line = next;
      next = Lines.after(body, line, to);
    }
    if (line - from > MAX_HEADER_BYTES) {
      throw new MalformedException(
          "The headers of a part have at most " + MAX_HEADER_BYTES + " bytes.");
    }
    String headers = new String(body, from, line - from, StandardCharsets.ISO_8859_1);
    int at = Math.min(next, to);
    return new MimePart(parse(headers), at, Arrays.copyOfRange(body, at, to));
  }

  /** What the part is: plain text unless it says otherwise, mere bytes if it says nonsense. */
  String mediaType() {
    String type = MediaTypes.essence(headers.get("content-type"));
    if (type.isEmpty()) {
      return MediaTypes.TEXT;
    }
    return MEDIA_TYPE.matcher(type).matches() ? type : MediaTypes.BYTES;
  }

  /** The name in the form; empty if it has none, as the first part of a Package#3. */
  String name() {
    return HeaderParameter.of(headers.getOrDefault("content-disposition", ""), "name");
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> headers = new HashMap<>();
    unfolded(text)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(name, line.substring(colon + 1).strip());
              }
            });
    return headers;
  }

  /**
   * A line that begins with a blank continues the one before it. Hardly any does, so that is looked
   * for before anything is replaced.
   */
  private static String unfolded(String text) {
    return text.contains("\n ") || text.contains("\n\t")
        ? FOLD.matcher(text).replaceAll(" ")
        : text;
  }
}
