package org.muster.web.admin;

import java.util.Base64;
import java.util.List;
import org.muster.credential.PasswordCredentials;
import org.muster.kernel.Refusal;
import org.muster.notification.PushAccount;
import org.muster.notification.PushAddress;
import org.muster.notification.PushOrder;

/**
 * What is said of a device when it is registered or changed.
 *
 * @param id its DevID; only when it is registered
 * @param credentials absent: generated, or left as they are
 * @param push absent: none, or left as it is
 * @param groups those that it is in, all others not; absent: none, or left as they are
 */
public record DeviceForm(String id, Credentials credentials, Push push, List<String> groups) {

  /** The credentials that the room is to set. */
  PasswordCredentials wantedCredentials() {
    return credentials == null
        ? PasswordCredentials.GENERATED
        : new PasswordCredentials(credentials.username(), credentials.password());
  }

  /** How the room is to have the device woken; null if that is not said here. */
  PushAccount wantedPush() {
    return push == null
        ? null
        : new PushAccount(
            push.wanted(),
            EnumParameter.read(PushOrder.class, "push.order", push.order()),
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

  /**
   * How the device is woken; secret and data are base64, and generated if absent.
   *
   * @param channel of the only address, or the first
   * @param address the only one, or the first
   * @param addresses several, in the order of preference
   * @param order OWN: the order of the addresses is this device's; DEFAULT: that of its group or
   *     model counts before it; absent: left as it is, or, with addresses, OWN if there are several
   */
  public record Push(
      String channel,
      String address,
      List<PushAddressView> addresses,
      String order,
      String secret,
      String data) {

    static Push of(PushAccount given) {
      PushAddress first = given.addresses().isEmpty() ? null : given.addresses().get(0);
      return new Push(
          first == null ? null : first.channel(),
          first == null ? null : first.address(),
          given.addresses().stream().map(PushAddressView::of).toList(),
          null,
          encoded(given.secret()),
          encoded(given.authData()));
    }

    /** Null if no address is said at all: then only secrets are changed. */
    List<PushAddress> wanted() {
      if (addresses == null) {
        return channel == null && address == null
            ? null
            : List.of(new PushAddress(channel, address));
      }
      if (channel != null || address != null) {
        throw Refusal.invalid(
            "push.addresses", "push has either channel and address, or addresses, and not both.");
      }
      return addresses.stream().map(one -> new PushAddress(one.channel(), one.address())).toList();
    }

    /** Without the secrets, so that they reach no log. */
    @Override
    public String toString() {
      return "Push[" + channel + " " + address + " " + addresses + "]";
    }

    private static String encoded(byte[] bytes) {
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
  }
}
