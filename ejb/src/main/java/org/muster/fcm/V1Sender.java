package org.muster.fcm;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpLine;
import org.muster.gateway.Parcel;

/** Sends messages of one gateway by FCM HTTP v1, with the access token of its service account. */
final class V1Sender {

  private final GatewaySettings settings;
  private final URI target;
  private final Duration timeout;
  private final TokenKeeper keeper;
  private final HttpLine line;
  private final Clock clock;

  V1Sender(GatewaySettings settings, HttpLine line, Clock clock) {
    this.settings = settings;
    this.timeout = settings.duration(FcmSettings.TIMEOUT);
    this.line = line;
    this.clock = clock;
    ServiceAccount account = ServiceAccount.read(settings.required(FcmSettings.SERVICE_ACCOUNT));
    this.target = FcmSettings.target(settings, account);
    URI place =
        settings.text(FcmSettings.TOKEN_ENDPOINT).map(URI::create).orElse(account.tokenUri());
    this.keeper = new TokenKeeper(new TokenEndpoint(place, account, timeout, line, clock), clock);
  }

  boolean isFor(GatewaySettings others) {
    return settings.equals(others);
  }

  /**
   * A token that is not taken is replaced once: it may have been revoked.
   *
   * @throws GatewayRefusal if the message was not taken
   */
  void send(Parcel parcel) throws GatewayRefusal {
    String token = keeper.token();
    V1Answer answer = post(parcel, token);
    if (answer.isAboutTheToken()) {
      keeper.isSpoilt(token);
      token = keeper.token();
      answer = post(parcel, token);
    }
    if (!answer.isTaken()) {
      throw answer.refusal(clock.instant(), token, parcel.address());
    }
  }

  private V1Answer post(Parcel parcel, String token) throws GatewayRefusal {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(
                HttpRequest.BodyPublishers.ofString(Message.v1(parcel, clock.instant()).toString()))
            .build();
    HttpAnswer answer = line.exchange(request, timeout);
    return V1Answer.read(answer);
  }
}
