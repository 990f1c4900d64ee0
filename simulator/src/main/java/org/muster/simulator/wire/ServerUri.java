package org.muster.simulator.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the server side, with parameters in brackets that the device fills in (TS §12).
 *
 * @param template as sent
 */
public record ServerUri(String template) {

  /** Letters only, so that an IPv6 literal is left alone. */
  private static final Pattern PARAMETER = Pattern.compile("\\[([A-Za-z]+)]");

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:";

  /**
   * The address with its parameters replaced and encoded.
   *
   * @param facts what the device knows, by parameter name; all else becomes {@code -1}
   * @return an absolute URI
   * @throws IllegalArgumentException when it is none
   */
  public URI filledWith(Map<String, String> facts) {
    Matcher parameters = PARAMETER.matcher(template);
    String filled =
        parameters.replaceAll(
            found -> Matcher.quoteReplacement(encoded(facts.getOrDefault(found.group(1), "-1"))));
    URI uri = URI.create(filled.replace(" ", "%20"));
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("not an absolute URI: " + template);
    }
    return uri;
  }

  private static String encoded(String value) {
    StringBuilder text = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      text.append(UNRESERVED.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", b));
    }
    return text.toString();
  }
}
