package org.muster.simulator.tree;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import org.muster.simulator.json.JsonText;

/** The format of a leaf, its JSON form and the one spelling of a value (TS §13.3). */
public enum Format {
  /** Text. */
  CHR,
  /** A whole number. */
  INT,
  /** A number with a fraction. */
  FLOAT,
  /** True or false. */
  BOOL,
  /** Bytes, kept as base64. */
  BIN,
  /** Base64 by its own format; kept and sent as what it is. */
  B64,
  /** A piece of XML, kept as text. */
  XML,
  /** A day, as ISO 8601 has it. */
  DATE,
  /** A time of day, as ISO 8601 has it. */
  TIME,
  /** No value at all. */
  NULL;

  private static final int MOST_DIGITS = 400;
  private static final DateTimeFormatter BASIC_TIME = DateTimeFormatter.ofPattern("HHmmss");

  /** The value as JSON. */
  JsonValue toJson(String value) {
    return switch (this) {
      case INT, FLOAT -> JsonText.read(value.getBytes(StandardCharsets.US_ASCII));
      case BOOL -> Boolean.parseBoolean(value) ? JsonValue.TRUE : JsonValue.FALSE;
      case NULL -> JsonValue.NULL;
      case CHR, BIN, B64, XML, DATE, TIME -> JsonText.string(value);
    };
  }

  /** The value out of its JSON form, or out of the text that stands for it. */
  String fromJson(JsonValue value) throws TreeFault {
    return switch (value.getValueType()) {
      case STRING -> checked(((JsonString) value).getString());
      case NUMBER, TRUE, FALSE -> checked(value.toString());
      case NULL -> checked("");
      case OBJECT, ARRAY -> throw TreeFault.notUnderstood("a leaf takes no object");
    };
  }

  /**
   * The value a node of this format has when nobody said anything.
   *
   * @return nothing where that is a value, zero or false where not
   */
  public String nothing() {
    return switch (this) {
      case INT, FLOAT -> "0";
      case BOOL -> "false";
      case DATE -> "1970-01-01";
      case TIME -> "00:00:00";
      case CHR, BIN, B64, XML, NULL -> "";
    };
  }

  /**
   * A value as it is kept.
   *
   * @param text as written by somebody
   * @return the one spelling of it, so that equal values are equal texts; empty when it is none
   */
  public Optional<String> kept(String text) {
    try {
      return Optional.of(canonical(text));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether two texts say the same value of this format. */
  boolean same(String one, String other) {
    Optional<String> first = kept(one);
    return first.isPresent() && first.equals(kept(other));
  }

  /** The format a value has by itself, for nodes no definition speaks of. */
  static Format of(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE, FALSE -> BOOL;
      case NULL -> NULL;
      case NUMBER -> ((JsonNumber) value).isIntegral() ? INT : FLOAT;
      default -> CHR;
    };
  }

  /**
   * Not understood, and not malformed: the command is in order, what it fetched is not (TS §8: 415
   * is HGET's own, 400 is for the command).
   */
  private String checked(String text) throws TreeFault {
    return kept(text).orElseThrow(() -> TreeFault.notUnderstood("not of format " + this));
  }

  private String canonical(String text) {
    return switch (this) {
      case INT -> number(text).toBigIntegerExact().toString();
      case FLOAT -> fraction(number(text));
      case BOOL -> truth(text.strip());
      case BIN, B64 -> Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
      case DATE -> day(text.strip()).toString();
      case TIME -> time(text.strip()).format(ISO_LOCAL_TIME);
      case NULL -> none(text);
      case CHR, XML -> text;
    };
  }

  /** Bounded: a short text may name a number that fills the memory. */
  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text.strip());
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw new IllegalArgumentException("too long a number");
    }
    return number;
  }

  private static String fraction(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text, text.contains("-") ? ISO_LOCAL_DATE : BASIC_ISO_DATE);
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text, text.contains(":") ? ISO_LOCAL_TIME : BASIC_TIME);
  }

  private static String none(String text) {
    if (!text.isEmpty()) {
      throw new IllegalArgumentException("null has no value");
    }
    return text;
  }

  private static String truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
