package org.muster.protocol;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result that an alert carries (TS §5.4, §13.1). Devices write it as a member {@code
 * ResultCode}, as what DM 1.x had in the alert's item, or as a bare number.
 *
 * @param code the number; its meaning is the business of {@link ResultCode}
 * @param identifier what it is about, for example a software component; {@code null} if the alert
 *     does not say
 */
public record AlertResult(int code, String identifier) {

  private static final String RESULT_CODE = "ResultCode";
  private static final String IDENTIFIER = "Identifier";
  private static final String DM1X = "DM1x";

  /** What is longer than this is no result, and is not searched for one. */
  private static final int LONGEST = 4096;

  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,6})(?:\\.0+)?\\s*");
  private static final Pattern CODE_ELEMENT =
      Pattern.compile("<ResultCode>\\s*(\\d{1,6})\\s*</ResultCode>");
  private static final Pattern IDENTIFIER_ELEMENT =
      Pattern.compile("<Identifier>([^<]{0,255})</Identifier>");

  /**
   * Reads the result of an alert, whatever the alert is about.
   *
   * @param alert not {@code null}
   * @return the result, or empty if there is no number that can be read
   */
  public static Optional<AlertResult> of(Alert alert) {
    return named(alert).or(() -> Optional.ofNullable(alert.data()).flatMap(AlertResult::unnamed));
  }

  /**
   * Reads the result of an alert that calls it one. Where none is waited for, another number may be
   * anything.
   *
   * @param alert not {@code null}
   * @return the result, or empty if the alert has nothing that is called so
   */
  public static Optional<AlertResult> named(Alert alert) {
    return alert.data() instanceof JsonObject object
        ? scalar(object.get(RESULT_CODE))
            .map(found -> new AlertResult(found.code(), text(object.get(IDENTIFIER))))
            .or(() -> scalar(object.get(DM1X)))
        : Optional.empty();
  }

  private static Optional<AlertResult> unnamed(JsonValue data) {
    return data instanceof JsonObject object ? loneNumber(object) : scalar(data);
  }

  private static Optional<AlertResult> scalar(JsonValue value) {
    String text = value instanceof JsonNumber ? value.toString() : text(value);
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return Optional.of(new AlertResult(Integer.parseInt(number.group(1)), null));
    }
    Matcher element = CODE_ELEMENT.matcher(text);
    return element.find()
        ? Optional.of(new AlertResult(Integer.parseInt(element.group(1)), identifier(text)))
        : Optional.empty();
  }

  /** A vendor's own member counts if it is the only number, and no member is meant to be one. */
  private static Optional<AlertResult> loneNumber(JsonObject object) {
    if (object.containsKey(RESULT_CODE) || object.containsKey(DM1X)) {
      return Optional.empty();
    }
    List<JsonValue> numbers =
        object.values().stream().filter(JsonNumber.class::isInstance).toList();
    return numbers.size() == 1 ? scalar(numbers.get(0)) : Optional.empty();
  }

  private static String identifier(String text) {
    Matcher element = IDENTIFIER_ELEMENT.matcher(text);
    return element.find() ? element.group(1) : null;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : null;
  }
}
