package org.muster.web.admin;

import java.util.Base64;
import org.muster.device.PasswordCredentials;
import org.muster.kernel.Refusal;
import org.muster.notification.PushAddress;

/**
 * What is said of a device when it is registered or changed.
 *
 * @param id its DevID; only when it is registered
 * @param credentials absent: generated, or left as they are
 * @param push absent: none, or left as it is
 */
public record DeviceForm(String id, Credentials credentials, Push push) {

  /** The credentials that the room is to set. */
  PasswordCredentials wantedCredentials() {
    return credentials == null
        ? PasswordCredentials.GENERATED
        : new PasswordCredentials(credentials.username(), credentials.password());
  }

  /** The push address that the room is to set; null if there is none here. */
  PushAddress wantedPush() {
    return push == null
        ? null
        : new PushAddress(
            push.channel(),
            push.address(),
            decoded("push.secret", push.secret()),
            decoded("push.data", push.data()));
  }

  private static byte[] decoded(String parameter, String base64) {
    try {
      return base64 == null ? null : Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(parameter, parameter + " must be base64.");
    }
  }

  /** What the device signs in with; what is absent is chosen by the server. */
  public record Credentials(String username, String password) {

    static Credentials of(PasswordCredentials given) {
      return new Credentials(given.username(), given.password());
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
      return "Credentials[" + username + "]";
    }
  }

  /** How the device is woken; secret and data are base64, and generated if absent. */
  public record Push(String channel, String address, String secret, String data) {

    static Push of(PushAddress given) {
      return new Push(
          given.channel(), given.address(), encoded(given.secret()), encoded(given.authData()));
    }

    /** Without the secrets, so that they reach no log. */
    @Override
    public String toString() {
      return "Push[" + channel + " " + address + "]";
    }

    private static String encoded(byte[] bytes) {
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
  }
}
