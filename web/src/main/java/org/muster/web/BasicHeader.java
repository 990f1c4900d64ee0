package org.muster.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The {@code Authorization} header of HTTP Basic (RFC 7617). */
public final class BasicHeader {

  private static final String SCHEME = "Basic ";

  private BasicHeader() {}

  /**
   * {@code name:password}, decoded.
   *
   * @param header the value of the header; null if there is none
   * @return empty if there is no such header or it is of another scheme or broken
   */
  public static Optional<String> decode(String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      return Optional.of(new String(decoded, StandardCharsets.UTF_8))
          .filter(text -> text.indexOf(':') >= 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
