package org.muster.protocol.codec;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muster.protocol.Alert;
import org.muster.protocol.Command;
import org.muster.protocol.CommandStatus;
import org.muster.protocol.ManagedObject;
import org.muster.protocol.Miid;
import org.muster.protocol.Package1;
import org.muster.protocol.Package3;

/** What a device does that keeps to the schema: it writes what the server reads, and vice versa. */
final class DeviceSide {

  private DeviceSide() {}

  /** The commands of a Package#2. */
  static List<Command> commands(byte[] json) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject().getJsonArray("CMD").getValuesAs(JsonArray.class).stream()
          .map(line -> line.getValuesAs(JsonString.class))
          .map(line -> Command.of(line.stream().map(JsonString::getString).toList()))
          .toList();
    }
  }

  static byte[] write(Package1 initiation) {
    JsonObjectBuilder body = Json.createObjectBuilder();
    if (initiation.objects() != null) {
      JsonArrayBuilder objects = Json.createArrayBuilder();
      initiation.objects().forEach(object -> objects.add(object(object)));
      body.add("MOS", objects);
    }
    return utf8(withAlerts(body, initiation.alerts()).build().toString());
  }

  /** The report of a Package#3, without its data. */
  static byte[] write(Package3 response) {
    JsonArrayBuilder statuses = Json.createArrayBuilder();
    response.statuses().forEach(status -> statuses.add(status(status)));
    JsonObjectBuilder body = Json.createObjectBuilder().add("Status", statuses);
    return utf8(withAlerts(body, response.alerts()).build().toString());
  }

  /** A whole Package#3: the report without a name, then the data, each named after its command. */
  static byte[] writeMultipart(Package3 response, String boundary) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part(boundary, "", "application/vnd.oma.dm.response+json"));
    body.writeBytes(write(response));
    response
        .data()
        .forEach(
            (place, node) -> {
              body.writeBytes(part(boundary, "; name=\"" + place + "\"", node.mediaType()));
              body.writeBytes(node.content());
            });
    body.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
    return body.toByteArray();
  }

  private static byte[] part(String boundary, String name, String mediaType) {
    String lineEnd = name.isEmpty() ? "" : "\r\n";
    return utf8(
        lineEnd
            + ("--" + boundary + "\r\nContent-Disposition: form-data" + name + "\r\n")
            + ("Content-Type: " + mediaType + "\r\n\r\n"));
  }

  private static JsonObjectBuilder object(ManagedObject object) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (object.ddf() != null) {
      json.add("DDF", object.ddf());
    }
    return json.add("MOID", object.moid().value())
        .add(
            "MIID", Json.createArrayBuilder(object.instances().stream().map(Miid::value).toList()));
  }

  private static JsonObjectBuilder status(CommandStatus status) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("sc", status.code().value());
    return status.uris().isEmpty() ? json : json.add("URI", Json.createArrayBuilder(status.uris()));
  }

  private static JsonObjectBuilder withAlerts(JsonObjectBuilder body, List<Alert> alerts) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    alerts.forEach(alert -> json.add(alert(alert)));
    return alerts.isEmpty() ? body : body.add("Alert", json);
  }

  private static JsonObjectBuilder alert(Alert alert) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("AlertType", alert.type());
    addIfGiven(json, "SourceURI", alert.source());
    addIfGiven(json, "TargetURI", alert.target());
    addIfGiven(json, "DataType", alert.dataType());
    if (alert.data() != null) {
      json.add("Data", alert.data());
    }
    return json.add("Mark", alert.mark().wire());
  }

  private static void addIfGiven(JsonObjectBuilder json, String member, String text) {
    if (text != null) {
      json.add(member, text);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
