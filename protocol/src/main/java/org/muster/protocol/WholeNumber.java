package org.muster.protocol;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number as devices write it in JSON: as a number, perhaps with {@code .0} behind it, or as
 * a string of digits. It is read from its text, because calculating with a number such as {@code
 * 1e999999999} can take forever.
 */
public final class WholeNumber {

  private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})(?:\\.0+)?");

  private WholeNumber() {}

  /**
   * Reads a whole number.
   *
   * @param value any JSON value, or {@code null}
   * @return the number, or empty if the value is anything else or has more than nine digits
   */
  public static OptionalInt of(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return of(number.toString());
    }
    return value instanceof JsonString string ? of(string.getString()) : OptionalInt.empty();
  }

  /**
   * Reads a whole number.
   *
   * @param text any text, not {@code null}; surrounding blanks are forgiven
   * @return the number, or empty if the text is anything else or has more than nine digits
   */
  public static OptionalInt of(String text) {
    Matcher whole = WHOLE.matcher(text.strip());
    return whole.matches() ? OptionalInt.of(Integer.parseInt(whole.group(1))) : OptionalInt.empty();
  }
}
