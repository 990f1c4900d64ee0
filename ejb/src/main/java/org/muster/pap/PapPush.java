package org.muster.pap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Parcel;
import org.muster.kernel.Ids;

/**
 * A push message (OMA-TS-PAP §9.2): what is asked of the gateway, as XML, and the notification, in
 * a multipart body.
 *
 * @param id the push-id: the same for each attempt of one notification, and another one when it is
 *     repeated or goes to another address
 * @param body the whole of it
 * @param boundary between its parts
 */
record PapPush(String id, byte[] body, String boundary) {

  /** What the notification is (TS Appendix E.1). */
  private static final String CONTENT =
      "Content-Type: application/vnd.syncml.dm.notification\r\n"
          + "X-Wap-Application-Id: x-wap-application:syncml.dm\r\n"
          + "Content-Transfer-Encoding: binary\r\n\r\n";

  /**
   * @param address where it goes, whole
   * @param resultsTo where the gateway says what became of it; null if it is not asked
   */
  static PapPush of(GatewaySettings settings, Parcel parcel, String address, String resultsTo) {
    String id = id(parcel);
    Map<String, String> message = new LinkedHashMap<>();
    message.put("push-id", id);
    if (parcel.expiresAt() != null) {
      message.put("deliver-before-timestamp", seconds(parcel.expiresAt()));
    }
    if (resultsTo != null) {
      message.put("ppg-notify-requested-to", resultsTo);
    }
    message.put("progress-notes-requested", "false");
    byte[] control =
        new PapWriter(version(settings), "push-message", message)
            .with("address", Map.of("address-value", address))
            .with("quality-of-service", quality(settings))
            .bytes();
    String boundary = "muster-" + UUID.randomUUID();
    return new PapPush(id, body(boundary, control, parcel.package0()), boundary);
  }

  static PapVersion version(GatewaySettings settings) {
    return PapVersion.of(settings.required(PapSettings.VERSION)).orElse(PapVersion.V2_1);
  }

  /** The media type of the whole. */
  String mediaType() {
    return "multipart/related; boundary=\"" + boundary + "\"; type=\"application/xml\"";
  }

  private static String id(Parcel parcel) {
    return "%s-%d-%08x@muster"
        .formatted(
            Ids.text(parcel.notification()), parcel.notificationId(), parcel.address().hashCode());
  }

  private static Map<String, String> quality(GatewaySettings settings) {
    Map<String, String> quality = new LinkedHashMap<>();
    quality.put("priority", settings.required(PapSettings.PRIORITY));
    quality.put("delivery-method", settings.required(PapSettings.DELIVERY));
    for (String name : new String[] {PapSettings.NETWORK, PapSettings.BEARER}) {
      Optional<String> wanted = settings.text(name);
      if (wanted.isPresent()) {
        quality.put(name, wanted.get());
        quality.put(name + "-required", "true");
      }
    }
    return quality;
  }

  /** Times of PAP have seconds, and are UTC. */
  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static byte[] body(String boundary, byte[] control, byte[] package0) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String line = "--" + boundary;
    body.writeBytes(ascii(line + "\r\nContent-Type: application/xml; charset=UTF-8\r\n\r\n"));
    body.writeBytes(control);
    body.writeBytes(ascii("\r\n" + line + "\r\n" + CONTENT));
    body.writeBytes(package0);
    body.writeBytes(ascii("\r\n" + line + "--\r\n"));
    return body.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
