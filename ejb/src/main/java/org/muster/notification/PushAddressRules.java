package org.muster.notification;

import java.net.URI;
import java.net.URISyntaxException;
import org.muster.kernel.Refusal;

/** What a push address must be like, so that it fails when it is given and not when it is used. */
final class PushAddressRules {

  private static final int LONGEST = 2000;
  private static final int LONGEST_SECRET = 1024;

  private PushAddressRules() {}

  /**
   * @throws Refusal invalid; names the part
   */
  static void check(PushAddress address) {
    if (!PushAddress.HTTP.equals(address.channel())) {
      throw Refusal.invalid("push.channel", "push.channel must be \"http\".");
    }
    if (!isHttpUrl(address.address())) {
      throw Refusal.invalid(
          "push.address", "push.address must be an absolute http or https URL with a host.");
    }
    checkLength("push.secret", address.secret());
    checkLength("push.data", address.authData());
  }

  private static void checkLength(String parameter, byte[] bytes) {
    if (bytes != null && bytes.length > LONGEST_SECRET) {
      throw Refusal.invalid(
          parameter, parameter + " must not have more than " + LONGEST_SECRET + " bytes.");
    }
  }

  private static boolean isHttpUrl(String text) {
    if (text == null || text.length() > LONGEST) {
      return false;
    }
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
