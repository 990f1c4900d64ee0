package org.muster.event;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.muster.kernel.JsonText;

/**
 * An event in its place in the log.
 *
 * @param position its number: the next event has the next one
 * @param told what happened, as it was written down: type, subject, time, data
 */
public record EventDetails(long position, JsonObject told) {

  private static final String SUBJECT = "subject";
  private static final String DATA = "data";

  /** The name of its {@link EventType}, or of one that this server does not know any more. */
  public String type() {
    return told.getString("type");
  }

  /** The DevID of the device that it is about. */
  public String device() {
    return told.getString(SUBJECT);
  }

  /**
   * As programs read it: CloudEvents 1.0 in JSON.
   *
   * @param source which server it is of
   */
  public JsonObject cloudEvent(String source) {
    JsonObject data = told.getJsonObject(DATA);
    return JsonText.object()
        .add("specversion", "1.0")
        .add("id", Long.toString(position))
        .add("source", source)
        .add("type", type())
        .add(SUBJECT, device())
        .add("time", told.getString("time"))
        .add("datacontenttype", "application/json")
        .add(DATA, JsonText.object(data).add("link", link(data)))
        .build();
  }

  /** Where more is said of what it is about; an alert is found in its session. */
  private String link(JsonObject data) {
    String family = type().substring(EventType.PREFIX.length()).split("\\.", 2)[0];
    return switch (family) {
      case "device" -> "/api/v1/devices/" + encoded(device());
      case "alert" -> "/api/v1/sessions/" + data.getString("session");
      default -> "/api/v1/" + family + "s/" + data.getString("id");
    };
  }

  private static String encoded(String device) {
    return URLEncoder.encode(device, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
