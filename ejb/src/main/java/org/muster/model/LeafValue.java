package org.muster.model;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Base64;
import java.util.List;
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

  /** The same, and an empty text for no value. */
  static Optional<String> textOrNothing(JsonValue given) {
    return given == JsonValue.NULL ? Optional.of("") : text(given);
  }

  /** A number without the zeros that do not count; empty if it is none. */
  static Optional<BigDecimal> decimal(String text) {
    return isNumber(FLOAT, text)
        ? Optional.of(new BigDecimal(text).stripTrailingZeros())
        : Optional.empty();
  }

  private static Optional<JsonValue> number(Pattern pattern, String text) {
    if (!isNumber(pattern, text)) {
      return Optional.empty();
    }
    JsonNumber number = JsonText.array().add(new BigDecimal(text)).build().getJsonNumber(0);
    return Optional.of(number);
  }

  private static boolean isNumber(Pattern pattern, String text) {
    return text.length() <= LONGEST_NUMBER && pattern.matcher(text).matches();
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
    return date(text).isPresent();
  }

  private static boolean isTime(String text) {
    return moment(text).isPresent();
  }

  /** A date, with its offset if it has one; empty if it is none. */
  static Optional<List<Object>> date(String text) {
    return parsed(text, DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_DATE)
        .map(
            read ->
                List.of(
                    LocalDate.from(read),
                    Optional.ofNullable(read.query(TemporalQueries.offset()))));
  }

  /** A time of day: of the whole world if it has an offset; empty if it is none. */
  static Optional<List<Object>> moment(String text) {
    return parsed(text, BASIC_TIME, DateTimeFormatter.ISO_TIME)
        .map(
            read -> {
              ZoneOffset offset = read.query(TemporalQueries.offset());
              LocalTime time = LocalTime.from(read);
              return offset == null
                  ? List.of(time)
                  : List.of(time.minusSeconds(offset.getTotalSeconds()), ZoneOffset.UTC);
            });
  }

  private static Optional<TemporalAccessor> parsed(String text, DateTimeFormatter... forms) {
    for (DateTimeFormatter form : forms) {
      try {
        return Optional.of(form.parse(text));
      } catch (DateTimeException e) {
        continue; // it may be in the next form
      }
    }
    return Optional.empty();
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
