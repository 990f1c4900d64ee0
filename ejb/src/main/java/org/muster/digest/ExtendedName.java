package org.muster.digest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A user name that HTTP has no letters for: {@code UTF-8''J%C3%A4s%C3%B8n} (RFC 8187 §3.2). */
final class ExtendedName {

  private static final String CHARSET = "UTF-8'";

  private ExtendedName() {}

  /** Null if there is none, or if it is broken. */
  static String decoded(String text) {
    int value = text == null ? -1 : text.indexOf('\'', CHARSET.length());
    if (value < 0 || !text.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
      return null;
    }
    byte[] bytes = unescaped(text.substring(value + 1));
    try {
      return bytes == null
          ? null
          : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 126) {
        return null;
      }
      if (c != '%') {
        bytes.write(c);
      } else if (i + 2 < text.length()
          && Character.digit(text.charAt(i + 1), 16) >= 0
          && Character.digit(text.charAt(i + 2), 16) >= 0) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        return null;
      }
    }
    return bytes.toByteArray();
  }
}
