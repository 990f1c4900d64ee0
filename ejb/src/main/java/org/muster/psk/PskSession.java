package org.muster.psk;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.tls.TlsServerProtocol;

/** TLS of one connection, as a thing that turns bytes into bytes and knows of no sockets. */
final class PskSession {

  private final TlsServerProtocol protocol = new TlsServerProtocol();
  private final PskHandshake handshake;

  PskSession(PskHandshake handshake) throws IOException {
    this.handshake = handshake;
    protocol.accept(handshake);
  }

  /** Whose key is proven; empty while hands are being shaken. */
  Optional<PskHandshake.Proven> proven() {
    return handshake.proven();
  }

  /** Whether hands could not be shaken because of the server, and not of the other end. */
  boolean isOurFault() {
    return handshake.isOurFault();
  }

  /**
   * Bytes of the other end.
   *
   * @throws IOException when they are no TLS, or the keys are not the same; {@link #outgoing} has
   *     what is to be said about that
   */
  void takes(byte[] bytes, int count) throws IOException {
    protocol.offerInput(bytes, 0, count);
  }

  /** What the other end has said inside. */
  byte[] heard() {
    byte[] bytes = new byte[protocol.getAvailableInputBytes()];
    protocol.readInput(bytes, 0, bytes.length);
    return bytes;
  }

  /** Something to be said to it. */
  void says(byte[] bytes, int count) throws IOException {
    protocol.writeApplicationData(bytes, 0, count);
  }

  /** The bytes that are to be sent to the other end. */
  byte[] outgoing() {
    byte[] bytes = new byte[protocol.getAvailableOutputBytes()];
    protocol.readOutput(bytes, 0, bytes.length);
    return bytes;
  }

  /** Whether the other end has said that nothing more comes. */
  boolean isOver() {
    return protocol.isClosed();
  }

  /** Says goodbye. */
  void ends() throws IOException {
    protocol.close();
  }
}
