package org.muster.it.lockstep;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.muster.it.server.ServerUnderTest;

/** A connection whose every byte is the test's own, to be broken whenever it likes. */
public final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;

  /** Connects to the server. */
  public Wire() throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.connect(new java.net.InetSocketAddress("127.0.0.1", ServerUnderTest.port()));
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** Sends the head of a request. */
  public void head(String line, List<String> headers) throws IOException {
    String head = line + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers);
    sends((head.stripTrailing() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends bytes. */
  public void sends(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Reads the first line of the answer. */
  public String status() throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /** Reads as many bytes, or as there are. */
  public byte[] reads(int count) throws IOException {
    return socket.getInputStream().readNBytes(count);
  }

  /** Is gone, without a word to the other side that it should wait for. */
  @Override
  public void close() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
