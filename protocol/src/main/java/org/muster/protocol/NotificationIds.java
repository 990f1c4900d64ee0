package org.muster.protocol;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Finds the NOTIFICATION-ID in the data of an alert. The specification says that it is there, but
 * not under which key (TS §5.2.2), so devices differ.
 */
final class NotificationIds {

  static final int MAX = 0xFFFF;

  private static final List<String> LIKELY_KEYS = List.of("NOTIFICATION-ID", "NotificationID");

  private NotificationIds() {}

  /**
   * Looks for a number from 0 to 65535: as the data itself, under a likely key, or as the only such
   * number in an object.
   *
   * @return the number, {@code null} if there is none or there are several
   */
  static Integer in(JsonValue data) {
    if (!(data instanceof JsonObject object)) {
      return id(data);
    }
    return LIKELY_KEYS.stream()
        .map(key -> id(object.get(key)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> onlyIdIn(object));
  }

  private static Integer onlyIdIn(JsonObject object) {
    List<Integer> ids =
        object.values().stream().map(NotificationIds::id).filter(Objects::nonNull).toList();
    return ids.size() == 1 ? ids.get(0) : null;
  }

  private static Integer id(JsonValue value) {
    OptionalInt number = WholeNumber.of(value);
    boolean fits = number.isPresent() && number.getAsInt() >= 0 && number.getAsInt() <= MAX;
    return fits ? Integer.valueOf(number.getAsInt()) : null;
  }
}
