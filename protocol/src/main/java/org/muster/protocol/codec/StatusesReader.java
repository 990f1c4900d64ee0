package org.muster.protocol.codec;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.muster.protocol.CommandStatus;
import org.muster.protocol.StatusCode;
import org.muster.protocol.WholeNumber;

/**
 * Reads the statuses of a Package#3 (TS §7.2.1.3). The schema says objects; examples in the same
 * specification say bare numbers, and strings that belong to the status before them.
 */
final class StatusesReader {

  private final List<StatusCode> codes = new ArrayList<>();
  private final List<List<String>> uris = new ArrayList<>();

  private StatusesReader() {}

  static List<CommandStatus> read(JsonObject body) {
    StatusesReader reader = new StatusesReader();
    Lenient.items(body, "Status").forEach(reader::add);
    List<CommandStatus> statuses = new ArrayList<>();
    for (int i = 0; i < reader.codes.size(); i++) {
      statuses.add(new CommandStatus(reader.codes.get(i), reader.uris.get(i)));
    }
    return statuses;
  }

  /** What is neither code nor place still counts as a status, or those behind it would move up. */
  private void add(JsonValue item) {
    OptionalInt number = WholeNumber.of(item);
    if (item instanceof JsonObject status) {
      addStatus(WholeNumber.of(status.get("sc")));
      Lenient.items(status, "URI").forEach(this::addPlace);
    } else if (number.isEmpty() && item instanceof JsonString) {
      addPlace(item);
    } else {
      addStatus(number);
    }
  }

  private void addStatus(OptionalInt code) {
    codes.add(code.isPresent() ? new StatusCode(code.getAsInt()) : StatusCode.ABSENT);
    uris.add(new ArrayList<>());
  }

  private void addPlace(JsonValue place) {
    String uri = Lenient.uri(place);
    if (uri != null && !uris.isEmpty()) {
      uris.get(uris.size() - 1).add(uri);
    }
  }
}
