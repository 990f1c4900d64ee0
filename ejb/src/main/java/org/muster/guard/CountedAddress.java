package org.muster.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where somebody comes from, as far as it is counted: an IPv4 address, or the first 64 bits of an
 * IPv6 address. A single machine has all the addresses that begin with these (RFC 4291 §2.5.1), and
 * would have an allowance with each.
 */
final class CountedAddress {

  private static final int NETWORK_BYTES = 8;

  /** Nothing else is read, so that no name is ever looked up. */
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private CountedAddress() {}

  /**
   * Under which name it is counted.
   *
   * @param address of the other end of a connection; what is no address stands for itself
   */
  static String of(String address) {
    if (address == null) {
      return "";
    }
    String literal = withoutZone(address);
    if (!IPV6.matcher(literal).matches()) {
      return address;
    }
    try {
      return of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return address;
    }
  }

  /** An IPv4 address that is written as an IPv6 one is read as what it is. */
  private static String of(InetAddress read) {
    if (!(read instanceof Inet6Address)) {
      return read.getHostAddress();
    }
    byte[] network = Arrays.copyOf(read.getAddress(), NETWORK_BYTES);
    return HexFormat.of().formatHex(network) + "/64";
  }

  /** By which of this machine's interfaces it came says nothing about who it is. */
  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
