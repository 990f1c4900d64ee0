package org.muster.device;

import org.muster.kernel.Refusal;

/**
 * What a user name and a password must be like to survive the way through HTTP Basic and the
 * database.
 */
final class CredentialRules {

  private static final int LONGEST = 255;

  private CredentialRules() {}

  /**
   * @throws Refusal invalid; names the part, never the value of a password
   */
  static void check(PasswordCredentials credentials) {
    check("credentials.username", credentials.username());
    check("credentials.password", credentials.password());
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
