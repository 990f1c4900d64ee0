package org.muster.web.ui;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A form as browsers post it, {@code application/x-www-form-urlencoded}, already bounded. */
final class AnswerForm {

  private AnswerForm() {}

  /**
   * The first value of the field {@code answer}; null if there is none, or none that can be read.
   */
  static String answer(byte[] body) {
    for (String field : new String(body, StandardCharsets.US_ASCII).split("&")) {
      if (field.startsWith("answer=")) {
        return decoded(field.substring("answer=".length()));
      }
    }
    return null;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
