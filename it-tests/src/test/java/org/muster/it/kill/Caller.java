package org.muster.it.kill;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A device that sends one package by hand, from an address of its own, as slowly as it likes. */
final class Caller implements Closeable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;

  private Caller(Socket socket) {
    this.socket = socket;
  }

  /**
   * Connects.
   *
   * @param from one of this machine's addresses
   */
  static Caller from(URI server, String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
    return new Caller(socket);
  }

  /** Sends the head of a Package#1 whose body is to come. */
  void begins(String device, String password, int length) throws IOException {
    head("initiation", device, device + ":" + password, length);
  }

  /** Sends the head of a Package#1 of two bytes, under a DevID that need not be that name's. */
  void claims(String device, String name, String password) throws IOException {
    head("initiation", device, name + ":" + password, 2);
  }

  /** Sends the head of a Package#3 whose body is to come. */
  void goesOn(String device, String password, int length) throws IOException {
    head("response", device, device + ":" + password, length);
  }

  void says(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** The answer, until the server hangs up. */
  String hears() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void head(String type, String device, String pair, int length) throws IOException {
    says(
        String.join(
            "\r\n",
            "POST /dm HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "OMADM-DevID: " + device,
            "Content-Type: application/vnd.oma.dm." + type + "+json",
            "Content-Length: " + length,
            "Authorization: Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
            "",
            ""));
  }
}
