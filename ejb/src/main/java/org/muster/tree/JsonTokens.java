package org.muster.tree;

import java.nio.charset.StandardCharsets;

/** The tokens of JSON in UTF-8, by their places. Nothing is refused: what is no JSON has some. */
final class JsonTokens {

  private static final int HEX_DIGITS = 4;

  private JsonTokens() {}

  static boolean opens(byte c) {
    return c == '{' || c == '[';
  }

  static boolean closes(byte c) {
    return c == '}' || c == ']';
  }

  /** Whether it stands between tokens and is none. */
  static boolean separates(byte c) {
    return c == ',' || c == ':' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Behind the quotation mark that ends a string. */
  static int endOfString(byte[] json, int quote) {
    int at = quote + 1;
    while (at < json.length && json[at] != '"') {
      at += json[at] == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, json.length);
  }

  /** Behind a number, or a word. */
  static int endOfWord(byte[] json, int from) {
    int at = from;
    while (at < json.length
        && json[at] != '"'
        && !opens(json[at])
        && !closes(json[at])
        && !separates(json[at])) {
      at++;
    }
    return at;
  }

  /** What a string says, without its quotation marks and escapes. */
  static String text(byte[] json, int from, int to) {
    boolean closed = to - from > 1 && json[to - 1] == '"';
    int length = Math.max(0, to - from - (closed ? 2 : 1));
    String raw = new String(json, from + 1, length, StandardCharsets.UTF_8);
    return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
  }

  private static String unescaped(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) != '\\' || i + 1 == raw.length()) {
        text.append(raw.charAt(i));
        continue;
      }
      i++;
      int code = raw.charAt(i) == 'u' ? code(raw, i + 1) : -1;
      text.append(code < 0 ? raw.charAt(i) : (char) code);
      i += code < 0 ? 0 : HEX_DIGITS;
    }
    return text.toString();
  }

  private static int code(String raw, int from) {
    int code = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code;
  }
}
