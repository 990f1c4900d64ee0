package org.muster.protocol.codec;

/** A parameter in the value of a header, as in {@code form-data; name="0"} (RFC 2045 §5.1). */
final class HeaderParameter {

  private HeaderParameter() {}

  /**
   * Finds a parameter.
   *
   * @return its value without quotes; empty if it is missing
   */
  static String of(String header, String name) {
    for (String parameter : header.split(";")) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name)) {
        return unquoted(parameter.substring(equals + 1).strip());
      }
    }
    return "";
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
