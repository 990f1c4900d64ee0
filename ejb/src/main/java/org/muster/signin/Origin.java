package org.muster.signin;

/**
 * Where somebody signs in from.
 *
 * @param address the IP address as the server sees it
 * @param agent what the browser calls itself; null if it does not
 */
public record Origin(String address, String agent) {

  private static final int LONGEST_AGENT = 200;

  /** Cuts what a browser says to what is kept of it. */
  public Origin {
    agent = agent == null || agent.length() <= LONGEST_AGENT ? agent : cut(agent);
  }

  private static String cut(String agent) {
    return agent.substring(0, LONGEST_AGENT);
  }

  /** What failures are counted by: of IPv6 the network, since one caller has all its addresses. */
  String network() {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] parts = address.split(":", 5);
    int kept = Math.min(4, parts.length);
    return String.join(":", java.util.Arrays.copyOf(parts, kept));
  }
}
