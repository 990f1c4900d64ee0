package org.muster.notification;

import java.util.ArrayList;
import java.util.List;
import org.muster.gateway.Gateways;
import org.muster.kernel.Refusal;

/** What push addresses must be like, so that they fail when they are given and not when used. */
final class PushAddressRules {

  private static final int MOST = 10;
  private static final int LONGEST_SECRET = 1024;

  private PushAddressRules() {}

  /**
   * The addresses in the form in which their gateways take them.
   *
   * @throws Refusal invalid; names the part, and of several addresses which one
   */
  static List<PushAddress> checked(Gateways gateways, List<PushAddress> wanted) {
    if (wanted.size() > MOST) {
      throw Refusal.invalid(
          "push.addresses", "push.addresses must not have more than " + MOST + " entries.");
    }
    List<PushAddress> checked = new ArrayList<>();
    for (int at = 0; at < wanted.size(); at++) {
      String where = wanted.size() == 1 ? "push." : "push.addresses[" + at + "].";
      checked.add(checked(gateways, wanted.get(at), where));
    }
    return checked.stream().distinct().toList();
  }

  /**
   * @throws Refusal invalid; names the part
   */
  static void checkSecrets(PushAccount account) {
    checkLength("push.secret", account.secret());
    checkLength("push.data", account.authData());
  }

  private static PushAddress checked(Gateways gateways, PushAddress wanted, String where) {
    try {
      return new PushAddress(
          wanted.channel(), gateways.address(wanted.channel(), wanted.address()), wanted.source());
    } catch (Refusal e) {
      throw Refusal.invalid(where + e.parameter(), where + e.getMessage());
    }
  }

  private static void checkLength(String parameter, byte[] bytes) {
    if (bytes != null && bytes.length > LONGEST_SECRET) {
      throw Refusal.invalid(
          parameter, parameter + " must not have more than " + LONGEST_SECRET + " bytes.");
    }
  }
}
