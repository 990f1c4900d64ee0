package org.muster.simulator.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks the signatures of a sender, as a receiver of Standard Webhooks 1.0.0 has to. */
public final class WebhookCheck {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] key;
  private final Clock clock;

  /**
   * @param secret {@code whsec_} and the key as base64
   * @param clock what time it is here
   */
  public WebhookCheck(String secret, Clock clock) {
    this.key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    this.clock = clock;
  }

  /**
   * @param id the header {@code webhook-id}; null counts as wrong, as in the others
   * @param timestamp the header {@code webhook-timestamp}
   * @param signatures the header {@code webhook-signature}: one of them has to be right
   * @param body the bytes that are signed
   * @return whether it is from whoever has the secret, and not old
   */
  public boolean isGenuine(String id, String timestamp, String signatures, byte[] body) {
    if (id == null || signatures == null || !isRecent(timestamp)) {
      return false;
    }
    byte[] expected = signature(id + "." + timestamp + ".", body);
    return Arrays.stream(signatures.split(" "))
        .filter(one -> one.startsWith("v1,"))
        .map(one -> one.substring(3).getBytes(StandardCharsets.UTF_8))
        .anyMatch(one -> MessageDigest.isEqual(expected, one));
  }

  private boolean isRecent(String timestamp) {
    if (timestamp == null || !timestamp.matches("[0-9]{1,12}")) {
      return false;
    }
    long seconds = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
    return Math.abs(seconds) <= TOLERANCE.toSeconds();
  }

  private byte[] signature(String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
