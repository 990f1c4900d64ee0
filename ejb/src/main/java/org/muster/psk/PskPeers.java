package org.muster.psk;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The door: whose a connection is that comes in from the front. The front opens each by a header of
 * the PROXY protocol that claims a source address which never was and never will be any: a name
 * drawn at random (120 bits), good for this one connection, known to the front and to this object
 * alone. Nobody else can say it, from this machine or from another one, whichever listener they
 * speak to; an address that is not known here is nobody's.
 */
@ApplicationScoped
public class PskPeers {

  private static final int NAME_BYTES = 16;

  /** Unique local addresses (RFC 4193), so that a log that shows one shows what it is not. */
  private static final byte UNIQUE_LOCAL = (byte) 0xFD;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, PskPeer> peers = new ConcurrentHashMap<>();

  /**
   * Who is behind a connection.
   *
   * @param address what the listener says it comes from
   * @return empty if it did not come in by PSK-TLS, or is over
   */
  public Optional<PskPeer> at(String address) {
    return Optional.ofNullable(peers.get(normal(address)));
  }

  /** Gives a connection a name, an IPv6 address in its full form; who takes one gives it back. */
  String admit(PskPeer peer) {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    bytes[0] = UNIQUE_LOCAL;
    String name = text(bytes);
    peers.put(name, peer);
    return name;
  }

  /** The connection is over; its name means nothing from now on. */
  void dismiss(String name) {
    peers.remove(name);
  }

  /** Only literals are read, so no name is ever looked up. */
  private static String normal(String address) {
    if (address == null || address.indexOf(':') < 0) {
      return "";
    }
    try {
      return text(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return "";
    }
  }

  private static String text(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
