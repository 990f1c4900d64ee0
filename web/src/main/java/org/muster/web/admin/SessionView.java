package org.muster.web.admin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muster.kernel.Ids;
import org.muster.protocol.MediaTypes;
import org.muster.session.ExchangeDetails;
import org.muster.session.SessionDetails;

/**
 * A session as the API shows it.
 *
 * @param reason how it ended, in words; absent while it lives
 * @param commands those that travelled in it; only of a single session
 * @param exchanges its packages; only of a single session
 * @param transfers what its commands made the device fetch or deliver; only of a single session
 */
public record SessionView(
    String id,
    String device,
    String state,
    String initiation,
    String notification,
    Instant openedAt,
    Instant lastExchangeAt,
    Instant endedAt,
    String reason,
    List<CommandView> commands,
    List<Package> exchanges,
    List<TransferView> transfers) {

  static SessionView of(SessionDetails session) {
    return of(session, Addresses.HIDDEN, null, null, null);
  }

  static SessionView of(
      SessionDetails session,
      Addresses addresses,
      List<CommandView> commands,
      List<ExchangeDetails> exchanges,
      List<TransferView> transfers) {
    return new SessionView(
        Ids.text(session.id()),
        session.device(),
        session.state().name(),
        session.initiation().name(),
        Ids.textOrNull(session.notification()),
        session.openedAt(),
        session.lastExchangeAt(),
        session.endedAt(),
        session.reason(),
        commands,
        exchanges == null ? null : packages(exchanges, addresses),
        transfers);
  }

  private static List<Package> packages(List<ExchangeDetails> exchanges, Addresses addresses) {
    List<Package> packages = new ArrayList<>();
    for (ExchangeDetails exchange : exchanges) {
      packages.add(
          new Package(
              exchange.round() == 0 ? 1 : 3,
              "RECEIVED",
              exchange.received().at(),
              exchange.received().headers(),
              addresses.in(text(exchange.received().body()))));
      packages.add(
          new Package(
              2,
              "SENT",
              exchange.answeredAt(),
              Map.of("Content-Type", MediaTypes.REQUEST),
              addresses.in(text(exchange.answer()))));
    }
    return packages;
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** One package as it was received or sent (TS §5.2); {@code package} is its number. */
  public record Package(
      @com.fasterxml.jackson.annotation.JsonProperty("package") int number,
      String direction,
      Instant at,
      Map<String, String> headers,
      String body) {}
}
