package org.muster.simulator.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Listens at one address, which the library by itself does not. */
final class Doorway implements ServerConnectionFactory {

  private final String host;
  private final Temper temper;
  private int port;

  Doorway(String host, Temper temper) {
    this.host = host;
    this.temper = temper;
  }

  @Override
  public ServerConnection listen(int wanted) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(host, wanted));
    port = socket.getLocalPort();
    return new ServerSocketConnection(socket) {
      @Override
      public Connection accept() throws IOException {
        return new Voice(super.accept(), temper);
      }
    };
  }

  @Override
  public ServerConnection listen(int wanted, int timeout) throws IOException {
    return listen(wanted);
  }

  @Override
  public ServerConnection listen(int wanted, int timeout, int backlog) throws IOException {
    return listen(wanted);
  }

  /** The port it got. */
  int port() {
    return port;
  }
}
