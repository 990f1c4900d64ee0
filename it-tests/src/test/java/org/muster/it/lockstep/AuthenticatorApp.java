package org.muster.it.lockstep;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238), written from the RFC and not from the server. */
public final class AuthenticatorApp {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;

  /** Is told the secret in letters. */
  public AuthenticatorApp(String letters) {
    ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
    long bits = 0;
    int count = 0;
    for (char letter : letters.toCharArray()) {
      bits = bits << 5 | LETTERS.indexOf(letter);
      count += 5;
      if (count >= 8) {
        count -= 8;
        bytes.put((byte) (bits >> count));
      }
    }
    this.secret = bytes.array();
  }

  /**
   * The code that it shows.
   *
   * @param later how many steps later than now
   */
  public String code(int later) {
    long step = Instant.now().getEpochSecond() / 30 + later;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[19] & 15;
      int number =
          (hash[at] & 127) << 24
              | (hash[at + 1] & 255) << 16
              | (hash[at + 2] & 255) << 8
              | hash[at + 3] & 255;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
