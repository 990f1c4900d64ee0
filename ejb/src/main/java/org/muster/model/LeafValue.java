package org.muster.model;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.muster.kernel.JsonText;

/** The values that the formats of leaves have, as they are given and as they are written. */
final class LeafValue {

  private static final int LONGEST_NUMBER = 64;
  private static final Pattern INT = Pattern.compile("[+-]?\\d+");
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private static final DateTimeFormatter BASIC_TIME =
      DateTimeFormatter.ofPattern("HHmmss[XXX][XX][X]").withResolverStyle(ResolverStyle.STRICT);

  private LeafValue() {}

  /**
   * A value in the JSON type of a format; a text that says the same is taken as well.
   *
   * @return empty if the format has no such value
   */
  static Optional<JsonValue> formed(NodeFormat format, JsonValue given) {
    if (format == NodeFormat.NULL) {
      return given == JsonValue.NULL || text(given).filter(String::isEmpty).isPresent()
          ? Optional.of(JsonValue.NULL)
          : Optional.empty();
    }
    return text(given).flatMap(text -> formed(format, text));
  }

  private static Optional<JsonValue> formed(NodeFormat format, String text) {
    return switch (format) {
      case INT -> number(INT, text);
      case FLOAT -> number(FLOAT, text);
      case BOOL -> bool(text);
      case DATE -> string(text, LeafValue::isDate);
      case TIME -> string(text, LeafValue::isTime);
      case XML -> string(text, WellFormed::isXml);
      case B64, BIN -> base64(text);
      case CHR -> string(text, any -> true);
      default -> Optional.empty();
    };
  }

  /** What a leaf of a format holds, for people. */
  static String words(NodeFormat format) {
    return switch (format) {
      case INT -> "a whole number (int)";
      case FLOAT -> "a number (float)";
      case BOOL -> "true or false (bool)";
      case DATE -> "a date as in 2026-01-31 or 20260131 (date)";
      case TIME -> "a time of day as in 23:59:59 or 235959 (time)";
      case XML -> "well-formed XML (xml)";
      case B64, BIN -> "bytes, which are written in base64 (" + format.ddfName() + ")";
      case CHR -> "text (chr)";
      case NULL -> "no value (null)";
      case NODE -> "children (node)";
    };
  }

  /** Scalars as the text that says them; empty for what has parts, and for no value. */
  private static Optional<String> text(JsonValue given) {
    if (given instanceof JsonStructure || given == JsonValue.NULL) {
      return Optional.empty();
    }
    return Optional.of(given instanceof JsonString s ? s.getString() : given.toString());
  }

  private static Optional<JsonValue> number(Pattern pattern, String text) {
    if (text.length() > LONGEST_NUMBER || !pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    JsonNumber number = JsonText.array().add(new BigDecimal(text)).build().getJsonNumber(0);
    return Optional.of(number);
  }

  private static Optional<JsonValue> bool(String text) {
    return switch (text) {
      case "true" -> Optional.of(JsonValue.TRUE);
      case "false" -> Optional.of(JsonValue.FALSE);
      default -> Optional.empty();
    };
  }

  private static Optional<JsonValue> string(String text, Predicate<String> rule) {
    return rule.test(text) ? Optional.of(JsonText.string(text)) : Optional.empty();
  }

  private static boolean isDate(String text) {
    return parses(DateTimeFormatter.BASIC_ISO_DATE, text)
        || parses(DateTimeFormatter.ISO_DATE, text);
  }

  private static boolean isTime(String text) {
    return parses(BASIC_TIME, text) || parses(DateTimeFormatter.ISO_TIME, text);
  }

  private static boolean parses(DateTimeFormatter formatter, String text) {
    try {
      formatter.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** In one form: with its padding. */
  private static Optional<JsonValue> base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Optional.of(JsonText.string(Base64.getEncoder().encodeToString(bytes)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
