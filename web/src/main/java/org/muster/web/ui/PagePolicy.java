package org.muster.web.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser may do with a page: show it and send its form, nothing else. */
final class PagePolicy {

  /** The value of Content-Security-Policy. */
  static final String TEXT =
      "default-src 'none'; style-src 'sha256-"
          + sha256(QuestionPage.STYLE)
          + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private PagePolicy() {}

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
