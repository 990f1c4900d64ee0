package org.muster.web.device;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who asks for an address only to see what is there: browsers, and the programs that make previews
 * of links in messages. None of them is a device.
 */
final class Curiosity {

  private static final Pattern PREVIEWERS =
      Pattern.compile(
          "bot\\b|bot/|crawler|spider|preview|facebookexternalhit|whatsapp|telegram|slack|discord"
              + "|skype|linkedin|pinterest|google-safety|safelinks");

  private Curiosity() {}

  static boolean shows(HttpHeaders headers) {
    return header(headers, HttpHeaders.ACCEPT).contains("text/html")
        || header(headers, "Purpose").contains("prefetch")
        || header(headers, "Sec-Purpose").contains("prefetch")
        || PREVIEWERS.matcher(header(headers, HttpHeaders.USER_AGENT)).find();
  }

  /** A DevID as devices write it: blanks and semicolons behind it are forgiven. */
  static String trimmed(String devId) {
    return devId.strip().replaceAll("[;\\s]+$", "");
  }

  private static String header(HttpHeaders headers, String name) {
    String value = headers.getHeaderString(name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }
}
