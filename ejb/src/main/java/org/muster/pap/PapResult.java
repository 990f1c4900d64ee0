package org.muster.pap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muster.gateway.Receipt;
import org.muster.kernel.Refusal;
import org.muster.protocol.MalformedException;
import org.muster.protocol.codec.FirstPart;

/**
 * What a gateway says later of a push message (OMA-TS-PAP §9.6).
 *
 * @param pushId of the push message
 * @param state in a word of PAP; empty if it says none
 * @param status its code; null if there is none
 * @param address whom it was for, whole; empty if it does not say
 */
record PapResult(String pushId, String state, PapStatus status, String address) {

  private static final String MESSAGE = "resultnotification-message";
  private static final String RESPONSE = "resultnotification-response";

  /**
   * @param contentType of the body; null for none
   * @param body XML, or a multipart body that begins with it
   * @throws Refusal invalid, if it is no result notification; too large
   */
  static PapResult read(String contentType, byte[] body) {
    PapMessage message = PapReader.read(document(contentType, body));
    String id = message.text("push-id").orElse("");
    if (!message.kind().equals(MESSAGE) || id.isEmpty()) {
      throw Refusal.invalid(null, "This is no " + MESSAGE + " with a push-id.");
    }
    return new PapResult(
        id,
        message.text("message-state").orElse("").toLowerCase(Locale.ROOT),
        message.status().orElse(null),
        message.text("address-value").orElse(""));
  }

  private static byte[] document(String contentType, byte[] body) {
    String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
    try {
      return type.startsWith("multipart/") ? FirstPart.of(contentType, body) : body;
    } catch (MalformedException e) {
      throw Refusal.invalid(null, "The multipart body cannot be read.");
    }
  }

  /** As others hear of it; empty if there is more to come, or the gateway does not know. */
  Optional<Receipt> receipt(String gateway, Instant at) {
    return fate().map(fate -> new Receipt(gateway, pushId, fate, words(), at));
  }

  private Optional<Receipt.Fate> fate() {
    return switch (state) {
      case "delivered" -> Optional.of(Receipt.Fate.DELIVERED);
      case "undeliverable", "expired", "aborted", "rejected", "timeout", "cancelled" ->
          Optional.of(Receipt.Fate.UNDELIVERED);
      default -> Optional.empty();
    };
  }

  private String words() {
    return "The gateway says " + state + (status == null ? "" : ", " + status.text()) + ".";
  }

  /** The document that says that it was understood. */
  byte[] response(PapVersion version) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("push-id", pushId);
    attributes.put("code", Integer.toString(PapStatus.OK));
    attributes.put("desc", "OK");
    PapWriter response = new PapWriter(version, RESPONSE, attributes);
    if (!address.isEmpty()) {
      response.with("address", Map.of("address-value", address));
    }
    return response.bytes();
  }
}
