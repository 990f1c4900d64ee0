package org.muster.protocol.codec;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.muster.protocol.Alert;
import org.muster.protocol.MalformedException;
import org.muster.protocol.Mark;

/**
 * Reads the alerts of a package (TS §7.2.1.5). What is no alert is passed over in silence: nobody
 * may be told off for an alert.
 */
final class AlertsReader {

  private AlertsReader() {}

  static List<Alert> read(JsonObject body) {
    return Lenient.items(body, "Alert").stream()
        .map(AlertsReader::alert)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Alert alert(JsonValue item) {
    if (!(item instanceof JsonObject alert) || Lenient.text(alert, "AlertType") == null) {
      return null;
    }
    try {
      return new Alert(
          Lenient.text(alert, "AlertType"),
          Lenient.text(alert, "SourceURI"),
          Lenient.text(alert, "TargetURI"),
          Mark.of(Lenient.text(alert, "Mark")),
          Lenient.text(alert, "DataType"),
          data(alert));
    } catch (MalformedException e) {
      return null;
    }
  }

  private static JsonValue data(JsonObject alert) {
    JsonValue data = alert.get("Data");
    return data == JsonValue.NULL ? null : data;
  }
}
