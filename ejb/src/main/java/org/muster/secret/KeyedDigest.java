package org.muster.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of secrets that are to be recognised and not to be remembered, with a key that lives as
 * long as this object: outside of it they are worth nothing.
 */
public final class KeyedDigest {

  private final byte[] key = RandomSecrets.bytes(32);

  /** Of a text. */
  public byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
