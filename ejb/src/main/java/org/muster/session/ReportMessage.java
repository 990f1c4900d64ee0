package org.muster.session;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.muster.kernel.Ids;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;

/**
 * A report as it lies in the queue: {@code
 * {"session":"...","round":1,"device":"...","awaited":["..."]}}.
 */
final class ReportMessage {

  private static final List<String> MEMBERS = List.of("session", "round", "device", "awaited");

  private ReportMessage() {}

  static String write(ReportReceived report) {
    JsonArrayBuilder awaited = JsonText.array();
    report.awaited().forEach(id -> awaited.add(Ids.text(id)));
    return JsonText.object()
        .add("session", Ids.text(report.exchange().sessionId()))
        .add("round", report.exchange().round())
        .add("device", report.device())
        .add("awaited", awaited)
        .build()
        .toString();
  }

  static ReportReceived read(String text) {
    JsonObject message = JsonText.readObject(text);
    return new ReportReceived(
        new ExchangeKey(
            Ids.parse("session", message.getString("session")), message.getInt("round")),
        message.getString("device"),
        message.getJsonArray("awaited").getValuesAs(JsonString.class).stream()
            .map(id -> Ids.parse("command", id.getString()))
            .toList());
  }

  /** The same of a text that may be anything; empty if it is no report. */
  static Optional<ReportReceived> find(String text) {
    try {
      return JsonText.readObject(text).keySet().containsAll(MEMBERS)
          ? Optional.of(read(text))
          : Optional.empty();
    } catch (JsonException | ClassCastException | Refusal e) {
      return Optional.empty();
    }
  }
}
