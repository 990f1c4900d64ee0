package org.muster.udp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a device is reached by IP.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 * @param port 0 for the gateway's usual one
 */
record UdpAddress(String host, int port) {

  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_NAME = 253;
  private static final Pattern PLAIN =
      Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::([0-9]{1,5}))?");
  private static final Pattern BRACKETED =
      Pattern.compile("\\[([0-9A-Fa-f:.]{2,45}(?:%[A-Za-z0-9]{1,15})?)\\](?::([0-9]{1,5}))?");
  private static final Pattern BARE_IPV6 =
      Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*");

  /** Empty if it is none. */
  static Optional<UdpAddress> read(String text) {
    if (BARE_IPV6.matcher(text).matches()) {
      return Optional.of(new UdpAddress(text, 0));
    }
    Matcher bracketed = BRACKETED.matcher(text);
    Matcher matcher = bracketed.matches() ? bracketed : PLAIN.matcher(text);
    if (!matcher.matches() || matcher.group(1).length() > LONGEST_NAME) {
      return Optional.empty();
    }
    int port = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    boolean fits = matcher.group(2) == null || port > 0 && port <= LAST_PORT;
    return fits ? Optional.of(new UdpAddress(matcher.group(1), port)) : Optional.empty();
  }

  /** In the form that is kept: IPv6 in brackets. */
  String text() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == 0 ? name : name + ":" + port;
  }
}
