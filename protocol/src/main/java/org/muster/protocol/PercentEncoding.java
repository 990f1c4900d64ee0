package org.muster.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding in the values of a query (RFC 3986 §2.1), always of UTF-8. */
final class PercentEncoding {

  /**
   * Besides {@code unreserved}, what a query may hold as it is and a value cannot mean otherwise.
   */
  private static final String HARMLESS = "!$'()*,;:@/?=";

  private PercentEncoding() {}

  /**
   * Decodes one value. A raw {@code +} is refused: half of the world reads it as a blank.
   *
   * @throws MalformedException if a character should have been encoded or an encoding is broken
   */
  static String decode(String text, int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(octet(text, i, to));
        i += 2;
      } else if (Characters.isUnreserved(c) || HARMLESS.indexOf(c) >= 0) {
        bytes.write(c);
      } else {
        throw ClientUriSyntax.refusal(
            i, Characters.describe(c) + " must be percent-encoded (UTF-8) in a value");
      }
    }
    return utf8(bytes.toByteArray(), from);
  }

  private static int octet(String text, int percent, int to) {
    int high = percent + 1 < to ? Character.digit(text.charAt(percent + 1), 16) : -1;
    int low = percent + 2 < to ? Character.digit(text.charAt(percent + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw ClientUriSyntax.refusal(
          percent, "'%' must be followed by two hexadecimal digits; a percent sign itself is %25");
    }
    return high << 4 | low;
  }

  private static String utf8(byte[] bytes, int offset) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ClientUriSyntax.refusal(offset, "the value is not percent-encoded UTF-8");
    }
  }
}
