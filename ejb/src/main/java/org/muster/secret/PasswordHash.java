package org.muster.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: {@code scheme$cost$salt$hash}.
 *
 * <p>A password that Muster made has 192 random bits, which no dictionary holds: one salted SHA-256
 * protects it as well as a slow hash would, and lets a fleet sign in at the price of a hash. A
 * password that a person chose gets PBKDF2.
 */
public final class PasswordHash {

  private static final String GENERATED = "sha256";
  private static final String CHOSEN = "pbkdf2-sha256";
  private static final int BITS = 256;

  private PasswordHash() {}

  /** The hash of a password that {@link RandomSecrets} made. */
  public static String ofGenerated(String password) {
    return stored(GENERATED, 1, password, RandomSecrets.bytes(16));
  }

  /**
   * The hash of a password that somebody chose.
   *
   * @param iterations of PBKDF2; more is slower for everybody
   */
  public static String ofChosen(String password, int iterations) {
    return stored(CHOSEN, iterations, password, RandomSecrets.bytes(16));
  }

  /**
   * Whether the password is the one of which the hash was stored; takes equally long either way.
   */
  public static boolean matches(String stored, String password) {
    String[] parts = stored.split("\\$", 4);
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    String presented = stored(parts[0], Integer.parseInt(parts[1]), password, salt);
    return MessageDigest.isEqual(ascii(stored), ascii(presented));
  }

  /** Whether comparing is cheap enough to be done on every request. */
  static boolean isFast(String stored) {
    return stored.startsWith(GENERATED + "$");
  }

  private static String stored(String scheme, int cost, String password, byte[] salt) {
    Base64.Encoder base64 = Base64.getEncoder();
    byte[] hash =
        scheme.equals(GENERATED) ? digest(password, salt) : stretched(password, salt, cost);
    return String.join(
        "$",
        scheme,
        String.valueOf(cost),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  private static byte[] digest(String password, byte[] salt) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt);
      return sha256.digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] stretched(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
