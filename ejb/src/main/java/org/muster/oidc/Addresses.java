package org.muster.oidc;

import java.net.URI;
import java.net.URISyntaxException;

/** How the addresses among the settings have to be written. */
final class Addresses {

  private Addresses() {}

  /** Whether something can be below it: scheme, host, perhaps port and path. */
  static boolean isBase(String text) {
    try {
      URI address = new URI(text);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether it is that of a server: the same without a path. */
  static boolean isServer(String text) {
    return isBase(text) && URI.create(text).getRawPath().length() <= 1;
  }
}
