package org.muster.credential;

import java.nio.charset.StandardCharsets;
import org.muster.kernel.Refusal;

/**
 * What names and secrets must be like to survive the way through HTTP or TLS and the database. What
 * is wrong is named, never the value of a secret.
 */
final class CredentialRules {

  private static final int LONGEST = 255;
  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_KEY = 64;

  private CredentialRules() {}

  /**
   * @throws Refusal invalid
   */
  static void check(PasswordCredentials credentials) {
    check("credentials.username", credentials.username());
    check("credentials.password", credentials.password());
  }

  /**
   * An identity has at least the 128 bytes that each implementation takes (RFC 4279 §5.3).
   *
   * @throws Refusal invalid
   */
  static void check(PskCredentials credentials) {
    check("psk.identity", credentials.identity());
    if (credentials.identity().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw Refusal.invalid("psk.identity", "psk.identity must have at most 255 bytes in UTF-8.");
    }
    int length = credentials.key().length;
    if (length < SHORTEST_KEY || length > LONGEST_KEY) {
      throw Refusal.invalid(
          "psk.key", "psk.key must have " + SHORTEST_KEY + " to " + LONGEST_KEY + " bytes.");
    }
  }

  static boolean isFit(PasswordCredentials credentials) {
    return isFit(credentials.username()) && isFit(credentials.password());
  }

  /** Whether there can be such a name or secret at all. */
  static boolean isFit(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static void check(String parameter, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw Refusal.invalid(parameter, parameter + " must have 1 to " + LONGEST + " characters.");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid(parameter, parameter + " must not contain control characters.");
    }
  }
}
