package org.muster.session;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import org.muster.kernel.Ids;

/**
 * A report as it lies in the queue: {@code
 * {"session":"...","round":1,"device":"...","awaited":["..."]}}.
 */
final class ReportMessage {

  private ReportMessage() {}

  static String write(ReportReceived report) {
    JsonArrayBuilder awaited = Json.createArrayBuilder();
    report.awaited().forEach(id -> awaited.add(Ids.text(id)));
    return Json.createObjectBuilder()
        .add("session", Ids.text(report.exchange().sessionId()))
        .add("round", report.exchange().round())
        .add("device", report.device())
        .add("awaited", awaited)
        .build()
        .toString();
  }

  static ReportReceived read(String text) {
    JsonObject message = Json.createReader(new StringReader(text)).readObject();
    return new ReportReceived(
        new ExchangeKey(
            Ids.parse("session", message.getString("session")), message.getInt("round")),
        message.getString("device"),
        message.getJsonArray("awaited").getValuesAs(JsonString.class).stream()
            .map(id -> Ids.parse("command", id.getString()))
            .toList());
  }
}
