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
    String purpose = headers.getHeaderString("Sec-Purpose");
    return shows(
        headers.getHeaderString(HttpHeaders.ACCEPT),
        headers.getHeaderString(HttpHeaders.USER_AGENT),
        purpose == null ? headers.getHeaderString("Purpose") : purpose);
  }

  /** Each may be null: the header is not there. */
  static boolean shows(String accept, String agent, String purpose) {
    return lower(accept).contains("text/html")
        || lower(purpose).contains("prefetch")
        || PREVIEWERS.matcher(lower(agent)).find();
  }

  /** A DevID as devices write it: blanks and semicolons behind it are forgiven. */
  static String trimmed(String devId) {
    return devId.strip().replaceAll("[;\\s]+$", "");
  }

  private static String lower(String header) {
    return header == null ? "" : header.toLowerCase(Locale.ROOT);
  }
}
