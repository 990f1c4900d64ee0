package org.muster.protocol;

/** The character classes of RFC 3986 that the grammars of DM 2.0 refer to (ASCII only). */
final class Characters {

  private Characters() {}

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** {@code ALPHA / DIGIT / "-" / "." / "_" / "~"}. */
  static boolean isUnreserved(char c) {
    return isLetter(c) || isDigit(c) || "-._~".indexOf(c) >= 0;
  }

  /**
   * Whether a character would break a line, a header or a log: controls and every kind of blank.
   */
  static boolean isBlankOrControl(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Names a character so that people can find it in what they wrote, even if it is invisible. */
  static String describe(char c) {
    return isBlankOrControl(c) ? String.format("U+%04X", (int) c) : "'" + c + "'";
  }
}
