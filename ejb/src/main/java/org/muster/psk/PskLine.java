package org.muster.psk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection from a device to the server: outside TLS, inside what is in it, on the loopback
 * interface. Each side is read only when the other one has taken what was read before. For one
 * thread at a time; {@link PskGate} sees to that.
 */
final class PskLine {

  private static final int CHUNK = 16 * 1024;

  /** Then others have their turn, however much there is to move. */
  private static final int MOST_CHUNKS = 16;

  private final SocketChannel outer;
  private final PskSession session;
  private final PskPeers peers;
  private final InetSocketAddress server;
  private final String address;
  private final Runnable failing;
  private final Pending toOuter = new Pending();
  private final Pending toInner = new Pending();
  private final long begun = System.nanoTime();

  private SocketChannel inner;
  private String name;
  private volatile boolean ending;
  private volatile long moved = begun;
  private volatile boolean spoken;
  private volatile boolean proven;
  private boolean closed;

  /**
   * @param outer the connection of the device, which does not block
   * @param server where what is in it goes
   * @param address of the device
   * @param failing told once, if hands were begun to be shaken and nothing was proven
   */
  PskLine(
      SocketChannel outer,
      PskSession session,
      PskPeers peers,
      InetSocketAddress server,
      String address,
      Runnable failing) {
    this.outer = outer;
    this.session = session;
    this.peers = peers;
    this.server = server;
    this.address = address;
    this.failing = failing;
  }

  /** Moves what can be moved now, or some of it; afterwards, {@link #isOver} may be true. */
  void step() {
    try {
      for (int i = 0; i < MOST_CHUNKS && moves(); i++) {
        moved = System.nanoTime();
      }
    } catch (IOException | RuntimeException e) {
      // What TLS has to say about it (an alert) is said, if it goes at once.
      ending = true;
      toInner.drop();
      farewell();
    }
  }

  private boolean moves() throws IOException {
    boolean connected = connects();
    boolean sent = sends();
    boolean heard = hears();
    boolean answered = answers();
    return connected || sent || heard || answered;
  }

  private boolean connects() throws IOException {
    return inner != null && inner.isConnectionPending() && inner.finishConnect();
  }

  private boolean sends() throws IOException {
    boolean outside = toOuter.drainTo(outer);
    boolean inside = isConnected() && toInner.drainTo(inner);
    return outside || inside;
  }

  /** From the device, as long as nothing waits for the server. */
  private boolean hears() throws IOException {
    if (ending || !toInner.isEmpty()) {
      return false;
    }
    byte[] bytes = new byte[CHUNK];
    int count = outer.read(ByteBuffer.wrap(bytes));
    if (count == 0) {
      return false;
    }
    if (count < 0) {
      ending = true;
      return false;
    }
    spoken = true;
    session.takes(bytes, count);
    admit();
    toInner.put(session.heard());
    toOuter.put(session.outgoing());
    ending = session.isOver();
    return true;
  }

  /**
   * Whoever has proven a key gets a connection to the server, which knows by a name whose it is.
   */
  private void admit() throws IOException {
    if (inner != null || session.proven().isEmpty()) {
      return;
    }
    PskHandshake.Proven key = session.proven().get();
    name = peers.admit(new PskPeer(key.identity(), key.credential(), address));
    proven = true;
    inner = SocketChannel.open();
    inner.configureBlocking(false);
    inner.connect(server);
    String header = "PROXY TCP6 " + name + " ::1 1 " + server.getPort() + "\r\n";
    toInner.put(header.getBytes(StandardCharsets.US_ASCII));
  }

  /** From the server, as long as nothing waits for the device. */
  private boolean answers() throws IOException {
    if (ending || !isConnected() || !toOuter.isEmpty()) {
      return false;
    }
    byte[] bytes = new byte[CHUNK];
    int count = inner.read(ByteBuffer.wrap(bytes));
    if (count == 0) {
      return false;
    }
    if (count < 0) {
      session.ends();
      ending = true;
    } else {
      session.says(bytes, count);
    }
    toOuter.put(session.outgoing());
    return true;
  }

  private void farewell() {
    try {
      toOuter.put(session.outgoing());
      toOuter.drainTo(outer);
    } catch (IOException | RuntimeException e) {
      // The device is gone, and takes nothing any more.
      toOuter.drop();
    }
  }

  private boolean isConnected() {
    return inner != null && inner.isConnected();
  }

  /** Whether all is said, on both sides. */
  boolean isOver() {
    return ending && toOuter.isEmpty() && (toInner.isEmpty() || !isConnected()) || !outer.isOpen();
  }

  boolean isProven() {
    return proven;
  }

  /** Whether it has had its time. */
  boolean isLate(Duration handshake, Duration idle) {
    long now = System.nanoTime();
    return proven ? now - moved > idle.toNanos() : now - begun > handshake.toNanos();
  }

  SocketChannel outer() {
    return outer;
  }

  /** Null until the handshake is over. */
  SocketChannel inner() {
    return inner;
  }

  /** What it waits for on the outside. */
  int outerInterest() {
    int reading = !ending && toInner.isEmpty() ? SelectionKey.OP_READ : 0;
    return reading | (toOuter.isEmpty() ? 0 : SelectionKey.OP_WRITE);
  }

  /** What it waits for on the inside. */
  int innerInterest() {
    if (!isConnected()) {
      return SelectionKey.OP_CONNECT;
    }
    int reading = !ending && toOuter.isEmpty() ? SelectionKey.OP_READ : 0;
    return reading | (toInner.isEmpty() ? 0 : SelectionKey.OP_WRITE);
  }

  /**
   * Ends it. First its name means nothing any more, then the connection is given up. Whoever only
   * looks whether there is a server has not failed, nor has whoever came while the server could not
   * look up keys: a whole network would be shut out for longer than that lasts. Whoever had to make
   * way has, because the server has calculated for them, and a flood makes way for itself.
   */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (name != null) {
      peers.dismiss(name);
    }
    if (spoken && !proven && !session.isOurFault()) {
      failing.run();
    }
    close(inner);
    close(outer);
  }

  private static void close(SocketChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // It is gone, which is what was wanted.
      return;
    }
  }
}
