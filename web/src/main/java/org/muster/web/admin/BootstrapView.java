package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import org.muster.bootstrap.BootstrapDetails;
import org.muster.kernel.Ids;

/**
 * A bootstrap as the API shows it: who, when, what, and never a secret.
 *
 * @param username the name or identity that the device was given; absent before the hand-out
 * @param objects the MOIDs that were asked for; {@code *} for all
 * @param cloud the gateway that the device registers with
 * @param further the MOIDs of further objects in the document
 * @param expiresAt until when the document may be fetched; absent once it was handed out
 * @param way FETCHED, PUSHED or TAKEN; absent before
 * @param handedTo who has the document: an IP address, an operator, or where it was sent
 * @param session in which the device came with its account
 * @param reason why it is in its state
 */
public record BootstrapView(
    String id,
    String device,
    String state,
    String transport,
    String username,
    List<String> objects,
    String cloud,
    List<String> further,
    Instant preparedAt,
    String preparedBy,
    Instant expiresAt,
    String way,
    String handedTo,
    Instant handedOutAt,
    String session,
    Instant endedAt,
    String reason) {

  static BootstrapView of(BootstrapDetails one) {
    return new BootstrapView(
        Ids.text(one.id()),
        one.device(),
        one.state().name(),
        one.transport().name(),
        one.username(),
        one.objects(),
        one.cloud(),
        one.further(),
        one.preparedAt(),
        one.preparedBy(),
        one.expiresAt(),
        one.way() == null ? null : one.way().name(),
        one.handedTo(),
        one.handedOutAt(),
        Ids.textOrNull(one.session()),
        one.endedAt(),
        one.reason());
  }

  /**
   * The answer to a preparation: the only one that ever shows the URL.
   *
   * @param url good once; {@code ?DevID=[DevID]} may be written behind it, which the device fills
   *     in (TS §6.2)
   * @param qr the URL as an SVG picture
   */
  public record Prepared(BootstrapView bootstrap, String url, String qr) {

    /** Without the URL. */
    @Override
    public String toString() {
      return "Prepared[" + bootstrap + "]";
    }
  }
}
