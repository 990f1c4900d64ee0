package org.muster.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.muster.credential.CredentialDetails;
import org.muster.credential.CredentialKind;
import org.muster.kernel.Refusal;

/**
 * The name that a device signs in with. Its account has one name, which stays: a new password for
 * another name would be nobody's.
 */
final class SignInName {

  /** When a credential was used last is known to the hour or so. */
  private static final Duration COARSE = Duration.ofHours(2);

  private SignInName() {}

  /**
   * @param passwords those of the device that are good, or will be
   * @throws Refusal conflict, if there are none, or nobody knows which one it uses
   */
  static String of(List<CredentialDetails> passwords) {
    if (passwords.isEmpty()) {
      throw Refusal.conflict("The device signs in with no password that could change.");
    }
    String first = passwords.get(0).name();
    return passwords.stream().allMatch(one -> one.name().equals(first))
        ? first
        : lastUsed(passwords);
  }

  /**
   * Whether it signs in by a key of PSK-TLS, where nobody knows how its account was made: it was
   * seen with one, or has nothing else, and was not seen with a password.
   *
   * @param credentials those of the device that are good, or will be
   */
  static boolean isOfKey(List<CredentialDetails> credentials) {
    boolean onlyKeys = credentials.stream().allMatch(one -> one.kind() == CredentialKind.PSK);
    return !isSeen(credentials, CredentialKind.PASSWORD)
        && (onlyKeys || isSeen(credentials, CredentialKind.PSK));
  }

  private static boolean isSeen(List<CredentialDetails> credentials, CredentialKind kind) {
    return credentials.stream().anyMatch(one -> one.kind() == kind && one.lastUsedAt() != null);
  }

  private static String lastUsed(List<CredentialDetails> passwords) {
    CredentialDetails last =
        passwords.stream()
            .filter(one -> one.lastUsedAt() != null)
            .max(Comparator.comparing(CredentialDetails::lastUsedAt))
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "The device has several user names and was seen with none of them yet."));
    Instant lately = last.lastUsedAt().minus(COARSE);
    if (passwords.stream()
        .filter(one -> one.lastUsedAt() != null && !one.name().equals(last.name()))
        .anyMatch(one -> one.lastUsedAt().isAfter(lately))) {
      throw Refusal.conflict(
          "The device was seen with several user names lately: revoke those that it does not use.");
    }
    return last.name();
  }
}
