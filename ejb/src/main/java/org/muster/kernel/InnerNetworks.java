package org.muster.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Networks that are nobody's on the public Internet (RFC 6890): those that the platform itself
 * knows, and others, in some of which carriers have their own machines. Whoever may name an address
 * that the server connects to is not to reach them by it.
 */
public final class InnerNetworks {

  private static final List<Network> ALL =
      List.of(
          network(8, 0),
          network(10, 100, 64),
          network(24, 192, 0, 0),
          network(15, 198, 18),
          network(4, 240));

  private static final Network UNIQUE_LOCAL = network(7, 0xfc);

  /** IPv4 addresses behind a translator (RFC 6052), and by 6to4 (RFC 3056). */
  private static final Network TRANSLATED =
      network(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);

  private static final Network LOCALLY_TRANSLATED = network(48, 0, 0x64, 0xff, 0x9b, 0, 1);
  private static final Network TUNNELLED = network(16, 0x20, 0x02);
  private static final int IPV4_BYTES = 4;

  private InnerNetworks() {}

  /** Whether an address is in one of them. */
  public static boolean have(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isInOthers(address);
  }

  private static boolean isInOthers(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == IPV4_BYTES) {
      return ALL.stream().anyMatch(network -> network.has(bytes));
    }
    return UNIQUE_LOCAL.has(bytes)
        || LOCALLY_TRANSLATED.has(bytes)
        || TRANSLATED.has(bytes) && isInside(Arrays.copyOfRange(bytes, 12, 16))
        || TUNNELLED.has(bytes) && isInside(Arrays.copyOfRange(bytes, 2, 6));
  }

  private static boolean isInside(byte[] ipv4) {
    try {
      return have(InetAddress.getByAddress(ipv4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  private static Network network(int bits, int... first) {
    byte[] bytes = new byte[first.length];
    for (int at = 0; at < first.length; at++) {
      bytes[at] = (byte) first[at];
    }
    return new Network(bits, bytes);
  }

  /** The addresses that have their first bits in common. */
  private static final class Network {

    private final int bits;
    private final byte[] first;

    Network(int bits, byte[] first) {
      this.bits = bits;
      this.first = first;
    }

    boolean has(byte[] address) {
      int whole = bits / Byte.SIZE;
      int mask = 0xff << (Byte.SIZE - bits % Byte.SIZE) & 0xff;
      return Arrays.equals(address, 0, whole, first, 0, whole)
          && (mask == 0 || (address[whole] & mask) == (first[whole] & mask));
    }
  }
}
