package org.muster.simulator.tree;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.muster.simulator.json.JsonText;

/** The format of a leaf and its JSON form (TS §13.3). */
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
  /** No value at all. */
  NULL;

  /** The value as JSON. */
  JsonValue toJson(String value) {
    return switch (this) {
      case INT, FLOAT -> JsonText.read(value.getBytes(StandardCharsets.US_ASCII));
      case BOOL -> Boolean.parseBoolean(value) ? JsonValue.TRUE : JsonValue.FALSE;
      case NULL -> JsonValue.NULL;
      case CHR, BIN -> JsonText.string(value);
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

  /** The format a value has by itself, for nodes no definition speaks of. */
  static Format of(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE, FALSE -> BOOL;
      case NULL -> NULL;
      case NUMBER -> ((JsonNumber) value).isIntegral() ? INT : FLOAT;
      default -> CHR;
    };
  }

  private String checked(String text) throws TreeFault {
    try {
      return canonical(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw TreeFault.notUnderstood("not of format " + this + ": " + text);
    }
  }

  private String canonical(String text) {
    return switch (this) {
      case INT -> new BigDecimal(text.strip()).toBigIntegerExact().toString();
      case FLOAT -> new BigDecimal(text.strip()).toString();
      case BOOL -> truth(text.strip());
      case BIN -> Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
      case NULL -> "";
      case CHR -> text;
    };
  }

  private static String truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
