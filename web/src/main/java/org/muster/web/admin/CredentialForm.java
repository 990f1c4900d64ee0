package org.muster.web.admin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.muster.credential.CredentialKind;
import org.muster.credential.PasswordCredentials;
import org.muster.credential.PskCredentials;
import org.muster.credential.Validity;
import org.muster.kernel.Refusal;

/**
 * A credential that a device is to have; what is absent is chosen by the server.
 *
 * @param kind PASSWORD or PSK; absent: PASSWORD
 * @param name the user name, or the PSK identity
 * @param password of a PASSWORD
 * @param key of a PSK, in base64
 * @param from when it begins to be good; absent: at once
 * @param until when it ends; absent: not
 */
public record CredentialForm(
    String kind, String name, String password, String key, String from, String until) {

  boolean isKey() {
    return EnumParameter.read(CredentialKind.class, "kind", kind) == CredentialKind.PSK;
  }

  PasswordCredentials wantedPassword() {
    refuse("key", key, "A password has no key.");
    return new PasswordCredentials(name, password);
  }

  PskCredentials wantedKey() {
    refuse("password", password, "A key has no password.");
    try {
      return new PskCredentials(name, key == null ? null : Base64.getDecoder().decode(key));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("key", "key must be base64.");
    }
  }

  Validity validity() {
    return new Validity(time("from", from), time("until", until));
  }

  /** Null stays null. */
  static Instant time(String parameter, String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(parameter, parameter + " must be a time such as 2026-01-31T12:00:00Z.");
    }
  }

  private static void refuse(String parameter, String value, String why) {
    if (value != null) {
      throw Refusal.invalid(parameter, why);
    }
  }

  /** Without the secrets, so that they reach no log. */
  @Override
  public String toString() {
    return "CredentialForm[" + kind + " " + name + "]";
  }
}
