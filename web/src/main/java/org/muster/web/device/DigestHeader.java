package org.muster.web.device;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Authorization} of HTTP Digest (RFC 7616 §3.4), read as leniently as is safe.
 */
final class DigestHeader {

  private static final String SCHEME = "Digest ";
  private static final int LONGEST = 4096;
  private static final int MOST = 30;

  /** A name and a value, in quotation marks or not; whoever forgets them means the same. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\G[\\s,]*+([!#$%&'*+.^_`|~0-9A-Za-z-]++)\\s*+=\\s*+"
              + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,;\"]*+))[\\s;]*+(?=,|$)");

  private DigestHeader() {}

  /**
   * The parameters, unquoted, their names in lower case.
   *
   * @param header null if there is none
   * @return empty if it is of another scheme, broken, too long, or says something twice
   */
  static Optional<Map<String, String>> parameters(String header) {
    if (header == null
        || header.length() > LONGEST
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String rest = header.substring(SCHEME.length()).strip();
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher matcher = PARAMETER.matcher(rest);
    int end = 0;
    while (parameters.size() <= MOST && matcher.find()) {
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      if (parameters.put(name, value(matcher)) != null) {
        return Optional.empty();
      }
      end = matcher.end();
    }
    return rest.substring(end).chars().allMatch(c -> c == ',' || c == ' ')
        ? Optional.of(parameters)
        : Optional.empty();
  }

  private static String value(Matcher matcher) {
    String quoted = matcher.group(2);
    return quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1");
  }
}
