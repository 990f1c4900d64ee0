package org.muster.psk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Watches over all connections, with one thread that never waits for anything but sockets; what is
 * to be done at one of them is done by a few others, one at a time for each connection. Somebody
 * who shakes hands slowly costs memory for a while and no thread. When there is no room for one
 * more, the one goes that has been shaking hands for the longest time, but none that has proven a
 * key as long as there is another one: until then, nobody more is let in.
 */
final class PskGate implements Runnable, AutoCloseable {

  private static final Logger LOG = Logger.getLogger("org.muster.psk");
  private static final long SWEEP_MILLIS = 500;

  private final PskLines lines;
  private final PskLimits limits;
  private final Executor workers;
  private final Selector selector = Selector.open();
  private final ServerSocketChannel door = ServerSocketChannel.open();

  /** In the order in which they came. */
  private final Set<PskLine> open = new LinkedHashSet<>();

  /** Those that a worker is at. */
  private final Set<PskLine> busy = new LinkedHashSet<>();

  private final Queue<PskLine> done = new ConcurrentLinkedQueue<>();

  /** At the door, until there is room. */
  private Optional<PskLine> waiting = Optional.empty();

  private long sweptAt = System.nanoTime();

  /**
   * Listens from now on, and serves once it runs.
   *
   * @throws IOException when the port is taken
   */
  PskGate(InetSocketAddress at, PskLines lines, PskLimits limits, Executor workers)
      throws IOException {
    this.lines = lines;
    this.limits = limits;
    this.workers = workers;
    try {
      door.bind(at, limits.connections());
      door.configureBlocking(false);
      door.register(selector, SelectionKey.OP_ACCEPT);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  int port() {
    return door.socket().getLocalPort();
  }

  @Override
  public void run() {
    while (selector.isOpen()) {
      try {
        selector.select(this::ready, SWEEP_MILLIS);
        takeBack();
        sweep();
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "A connection by PSK-TLS could not be served", e);
      }
    }
    open.forEach(PskLine::close);
    waiting.ifPresent(PskLine::close);
  }

  private void ready(SelectionKey key) {
    if (!key.isValid()) {
      return;
    }
    if (key.isAcceptable()) {
      accept();
    } else {
      handOver((PskLine) key.attachment());
    }
  }

  private void accept() {
    try {
      SocketChannel channel = door.accept();
      if (channel != null) {
        welcome(channel);
      }
    } catch (IOException e) {
      // It has gone before it was let in.
      LOG.log(Level.FINE, "A connection was not accepted", e);
    }
  }

  private void welcome(SocketChannel channel) throws IOException {
    try {
      channel.configureBlocking(false);
      Optional<PskLine> line = lines.of(channel);
      if (line.isEmpty()) {
        channel.close();
        return;
      }
      letIn(line.get());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Nobody has to go before it is known that the other one is welcome. If nobody can go now, they
   * wait at the door, and nobody else comes to it.
   */
  private void letIn(PskLine line) {
    boolean room = makeRoom();
    waiting = Optional.of(line).filter(one -> !room);
    opens(room);
    if (room) {
      open.add(line);
      interest(line.outer(), SelectionKey.OP_READ, line);
    }
  }

  private boolean makeRoom() {
    if (open.size() < limits.connections()) {
      return true;
    }
    boolean allProven = open.stream().allMatch(PskLine::isProven);
    Optional<PskLine> oldest =
        open.stream()
            .filter(line -> line.isProven() == allProven && !busy.contains(line))
            .findFirst();
    oldest.ifPresent(this::dispose);
    return oldest.isPresent();
  }

  /** Whether the next one may come to the door; until then it waits outside. */
  private void opens(boolean wide) {
    SelectionKey key = door.keyFor(selector);
    if (key != null && key.isValid()) {
      key.interestOps(wide ? SelectionKey.OP_ACCEPT : 0);
    }
  }

  /** While a worker is at a connection, its sockets are not looked at. */
  private void handOver(PskLine line) {
    if (!busy.add(line)) {
      return;
    }
    interest(line.outer(), 0, line);
    interest(line.inner(), 0, line);
    workers.execute(
        () -> {
          try {
            line.step();
          } finally {
            done.add(line);
            selector.wakeup();
          }
        });
  }

  private void takeBack() {
    for (PskLine line = done.poll(); line != null; line = done.poll()) {
      busy.remove(line);
      if (line.isOver()) {
        dispose(line);
      } else {
        interest(line.outer(), line.outerInterest(), line);
        interest(line.inner(), line.inner() == null ? 0 : line.innerInterest(), line);
      }
    }
    waiting.ifPresent(this::letIn);
  }

  private void interest(SocketChannel channel, int what, PskLine line) {
    if (channel == null || !channel.isOpen()) {
      return;
    }
    SelectionKey key = channel.keyFor(selector);
    try {
      if (key == null) {
        channel.register(selector, what, line);
      } else {
        key.interestOps(what);
      }
    } catch (IOException | java.nio.channels.CancelledKeyException e) {
      dispose(line);
    }
  }

  private void sweep() {
    long now = System.nanoTime();
    if (now - sweptAt < SWEEP_MILLIS * 1_000_000) {
      return;
    }
    sweptAt = now;
    open.stream()
        .filter(line -> !busy.contains(line) && line.isLate(limits.handshake(), limits.idle()))
        .toList()
        .forEach(this::dispose);
  }

  private void dispose(PskLine line) {
    open.remove(line);
    line.close();
  }

  /** Lets nobody in any more, and ends what is open as soon as nobody is at it. */
  @Override
  public void close() {
    try {
      door.close();
      selector.close();
    } catch (IOException e) {
      LOG.log(Level.FINE, "The listener for PSK-TLS did not close in order", e);
    }
  }
}
