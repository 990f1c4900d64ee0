package org.muster.protocol.codec;

/**
 * Parameters in the value of a header, as in {@code form-data; name="0"} (RFC 2045 §5.1). What is
 * between quotes separates nothing, unless quotes that do not match have swallowed what is sought.
 */
final class HeaderParameter {

  private HeaderParameter() {}

  /**
   * Finds a parameter.
   *
   * @return its value without quotes; empty if it is missing
   */
  static String of(String header, String name) {
    int next;
    for (int from = 0; from < header.length(); from = next + 1) {
      next = end(header, from);
      String parameter = header.substring(from, next);
      if (isNamed(parameter, name)) {
        return value(parameter);
      }
    }
    return amongStrayQuotes(header, name);
  }

  /** A file's name may hold a quote, or end with the separator of some systems. */
  private static String amongStrayQuotes(String header, String name) {
    for (int from = 0, next; from < header.length(); from = next + 1) {
      int semicolon = header.indexOf(';', from);
      next = semicolon < 0 ? header.length() : semicolon;
      String parameter = header.substring(from, next);
      if (isNamed(parameter, name)) {
        return value(parameter);
      }
    }
    return "";
  }

  private static boolean isNamed(String parameter, String name) {
    int equals = parameter.indexOf('=');
    return equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name);
  }

  private static String value(String parameter) {
    return unquoted(parameter.substring(parameter.indexOf('=') + 1).strip());
  }

  /** Where a parameter ends: at a semicolon, or with the header. A quote left open ends with it. */
  private static int end(String header, int from) {
    boolean quoted = false;
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return header.length();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
  }
}
