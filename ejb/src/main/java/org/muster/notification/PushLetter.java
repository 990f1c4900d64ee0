package org.muster.notification;

import jakarta.json.JsonException;
import java.util.OptionalLong;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;

/**
 * What a queue holds: {@code {"notification":"..."}}.
 *
 * @param type its type and version; null if it has none
 * @param deliveries how often it was taken, this time included
 */
record PushLetter(String type, String body, int deliveries) {

  /** Which notification it is about; empty if it cannot be read. */
  OptionalLong notification() {
    try {
      return OptionalLong.of(
          Ids.parse("notification", JsonText.readObject(body).getString("notification", null)));
    } catch (JsonException | ClassCastException | Refusal e) {
      return OptionalLong.empty();
    }
  }
}
