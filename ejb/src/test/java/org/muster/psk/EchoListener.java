package org.muster.psk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The server behind the front: takes the header of the PROXY protocol, looks up whose the
 * connection is, and answers a line with that and the line.
 */
final class EchoListener implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final PskPeers peers;
  final List<String> names = new CopyOnWriteArrayList<>();
  final List<Long> credentials = new CopyOnWriteArrayList<>();

  EchoListener(PskPeers peers) throws IOException {
    this.peers = peers;
    Thread thread = new Thread(this::serve, "echo");
    thread.setDaemon(true);
    thread.start();
  }

  InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept();
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        String name = reader.readLine().split(" ")[2];
        names.add(name);
        String line = reader.readLine();
        if (line != null) {
          PskPeer peer = peers.at(name).orElseThrow();
          credentials.add(peer.credential());
          String answer = peer.identity() + " at " + peer.address() + " says " + line;
          connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // The test is over, or the other end was faster.
        continue;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
