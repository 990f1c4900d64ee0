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
      Pattern.compile("([A-Za-z0-9.-]{1," + LONGEST_NAME + "})(?::([0-9]{1,5}))?");
  private static final Pattern BRACKETED =
      Pattern.compile("\\[([0-9A-Fa-f:.]{2,45}(?:%[A-Za-z0-9]{1,15})?)\\](?::([0-9]{1,5}))?");
  private static final Pattern BARE_IPV6 =
      Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*");

  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

  /** A last label of digits only would make it a number (RFC 1123 §2.1). */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
              + "(?![0-9]+$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  /** Empty if it is none. */
  static Optional<UdpAddress> read(String text) {
    if (BARE_IPV6.matcher(text).matches()) {
      return Optional.of(new UdpAddress(text, 0));
    }
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return withPort(bracketed);
    }
    Matcher plain = PLAIN.matcher(text);
    return plain.matches() && isHost(plain.group(1)) ? withPort(plain) : Optional.empty();
  }

  private static boolean isHost(String text) {
    return IPV4.matcher(text).matches() || NAME.matcher(text).matches();
  }

  private static Optional<UdpAddress> withPort(Matcher matcher) {
    if (matcher.group(2) == null) {
      return Optional.of(new UdpAddress(matcher.group(1), 0));
    }
    int port = Integer.parseInt(matcher.group(2));
    boolean fits = port > 0 && port <= LAST_PORT;
    return fits ? Optional.of(new UdpAddress(matcher.group(1), port)) : Optional.empty();
  }

  /** Whether it has no port. */
  boolean isBare() {
    return port == 0;
  }

  /** In the form that is kept: IPv6 in brackets. */
  String text() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == 0 ? name : name + ":" + port;
  }
}
