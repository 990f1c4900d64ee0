package org.muster.it.lockstep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.muster.it.server.ServerUnderTest;

/** A socket to the server, for what no HTTP client would send. */
public final class Line implements Closeable {

  private final Socket socket;
  private final InputStream in;

  private Line(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /** A new connection. */
  public static Line open() {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), ServerUnderTest.port());
      socket.setSoTimeout(30_000);
      return new Line(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a head, line by line, with the empty line that ends it. */
  public Line says(String... lines) {
    return sends(String.join("\r\n", lines) + "\r\n\r\n");
  }

  /** Sends a text as it is. */
  public Line sends(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends the same bytes again and again until the server has something to say, or does not listen
   * any more.
   *
   * @return how many bytes it took
   */
  public long pours(byte[] bytes, long times) {
    long poured = 0;
    try {
      for (long i = 0; i < times && in.available() == 0; i++) {
        socket.getOutputStream().write(bytes);
        poured += bytes.length;
      }
    } catch (IOException e) {
      // It has hung up; what it said before is still to be read.
      return poured;
    }
    return poured;
  }

  /** The head of the next answer: the line with the status, and the headers. */
  public String hears() {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try {
      while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          break;
        }
        head.write(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("After: " + head.toString(StandardCharsets.UTF_8), e);
    }
    return head.toString(StandardCharsets.UTF_8);
  }

  /** Everything that comes until the server hangs up. */
  public String hearsToTheEnd() {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
