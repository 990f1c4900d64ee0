package org.muster.operator;

import java.util.Locale;
import java.util.Set;
import org.muster.kernel.Refusal;

/** Which passwords people may choose: long ones, that are not the first to be guessed. */
final class PasswordRules {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  /** The commonest of those that are long enough. */
  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "012345678910",
          "0123456789ab",
          "111111111111",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "abcdefghijkl",
          "administrator",
          "administrator1",
          "changeme1234",
          "changemeplease",
          "iloveyou1234",
          "letmein12345",
          "mobilemobile",
          "muster123456",
          "mustermuster",
          "passw0rd1234",
          "password1234",
          "password12345",
          "password123456",
          "passwordpassword",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwerty123456",
          "qwertyqwerty",
          "welcome12345",
          "correcthorsebatterystaple");

  private PasswordRules() {}

  /**
   * @throws Refusal invalid; never with the password in it
   */
  static void check(String username, String password) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      throw refused("A password has " + SHORTEST + " to " + LONGEST + " characters.");
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(username.toLowerCase(Locale.ROOT))) {
      throw refused("A password must not have the user name in it.");
    }
    if (COMMON.contains(plain.replace(" ", "")) || plain.chars().distinct().count() < 5) {
      throw refused("This password is among the first that anybody would try.");
    }
  }

  private static Refusal refused(String why) {
    return Refusal.invalid("password", why);
  }
}
