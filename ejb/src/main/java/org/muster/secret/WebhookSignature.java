package org.muster.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as Standard Webhooks 1.0.0 has it: HMAC-SHA256 over the id, the time and the body,
 * for which receivers have libraries in most languages.
 */
public final class WebhookSignature {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final byte[] key;

  private WebhookSignature(byte[] key) {
    this.key = key;
  }

  /**
   * @param secret base64 of 24 to 64 bytes after {@code whsec_}, as the specification has it; any
   *     other text is the key as it is
   * @return empty if there is none of that after {@code whsec_}
   */
  public static Optional<WebhookSignature> with(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.of(new WebhookSignature(secret.getBytes(StandardCharsets.UTF_8)));
    }
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      return key.length < SHORTEST || key.length > LONGEST
          ? Optional.empty()
          : Optional.of(new WebhookSignature(key));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The value of the header {@code webhook-signature}. */
  public String of(String id, long epochSecond, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + epochSecond + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }
}
