package org.muster.fcm;

import java.time.Duration;
import java.time.Instant;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.HttpAnswer;
import org.muster.gateway.HttpAnswers;

/** A cloud takes no more just now; where it does not say for how long, FCM means a minute. */
final class Throttle {

  static final int TOO_MANY = 429;

  private static final Duration USUAL = Duration.ofMinutes(1);

  private Throttle() {}

  static GatewayRefusal busy(HttpAnswer answer, String words, Instant now) {
    return GatewayRefusal.busy(
        HttpAnswers.refusal(answer, words, now).after().orElse(USUAL), words);
  }
}
