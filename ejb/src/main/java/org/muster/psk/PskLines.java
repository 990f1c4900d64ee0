package org.muster.psk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.muster.credential.PskKey;
import org.muster.tls.ServerIdentity;

/** Makes a {@link PskLine} of each connection that comes, with the server's certificate of then. */
final class PskLines {

  private final PskCrypto crypto = new PskCrypto();
  private final Function<String, Optional<PskKey>> keys;
  private final Supplier<Optional<ServerIdentity>> rsa;
  private final PskPeers peers;
  private final InetSocketAddress server;
  private final PskAddresses addresses;

  /**
   * @param keys of identities
   * @param rsa the server's RSA certificate, if it has one
   * @param server the listener that takes what comes
   */
  PskLines(
      Function<String, Optional<PskKey>> keys,
      Supplier<Optional<ServerIdentity>> rsa,
      PskPeers peers,
      InetSocketAddress server,
      PskAddresses addresses) {
    this.keys = keys;
    this.rsa = rsa;
    this.peers = peers;
    this.server = server;
    this.addresses = addresses;
  }

  /** Empty if too many handshakes failed where it comes from: nothing is calculated for it. */
  Optional<PskLine> of(SocketChannel channel) throws IOException {
    String address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress().getHostAddress();
    if (!addresses.welcome().test(address)) {
      return Optional.empty();
    }
    PskSession session = new PskSession(new PskHandshake(crypto, keys, rsa.get()));
    return Optional.of(
        new PskLine(
            channel, session, peers, server, address, () -> addresses.failed().accept(address)));
  }
}
