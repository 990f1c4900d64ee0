package org.muster.fcm;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Optional;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpLine;
import org.muster.gateway.Parcel;

/** Sends messages as GCM took them, with a key that does not change. */
final class LegacySender {

  private final GatewaySettings settings;
  private final HttpLine line;
  private final Clock clock;

  LegacySender(GatewaySettings settings, HttpLine line, Clock clock) {
    this.settings = settings;
    this.line = line;
    this.clock = clock;
  }

  /**
   * Sends a message.
   *
   * @return the registration id that the device has by now, as the service wrote it; empty if it
   *     has not changed
   * @throws GatewayRefusal if it was not taken
   */
  Optional<String> send(Parcel parcel) throws GatewayRefusal {
    String key = settings.required(FcmSettings.SERVER_KEY);
    HttpRequest request =
        HttpRequest.newBuilder(settings.url(FcmSettings.ENDPOINT))
            .header("Authorization", "key=" + key)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Message.legacy(parcel, clock.instant()).toString()))
            .build();
    HttpAnswer http = line.exchange(request, settings.duration(FcmSettings.TIMEOUT));
    LegacyAnswer answer = LegacyAnswer.read(http);
    if (!answer.isTaken()) {
      throw answer.refusal(clock.instant(), key, parcel.address());
    }
    return Optional.ofNullable(answer.canonicalId()).filter(id -> !id.equals(parcel.address()));
  }
}
