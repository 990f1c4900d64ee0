package org.muster.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that nobody can guess. */
public final class RandomSecrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomSecrets() {}

  /** 192 random bits in 32 characters that are safe in a URI, a header and a shell. */
  public static String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
  }

  /** Random bytes. */
  public static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
