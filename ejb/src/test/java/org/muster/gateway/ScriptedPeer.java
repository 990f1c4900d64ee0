package org.muster.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The other end of an HTTP connection, which does what it was told: one script for each request, on
 * a connection of its own. It writes bytes, so that it can do what no HTTP server would.
 */
public final class ScriptedPeer implements AutoCloseable {

  private static final int PATIENCE = 30;

  private final ServerSocket socket;
  private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private final CountDownLatch broken = new CountDownLatch(1);

  /** What it does once it has read a request. */
  @FunctionalInterface
  public interface Script {
    /** Answers, or not. */
    void play(OutputStream out) throws IOException;
  }

  /**
   * What it was asked.
   *
   * @param headers by their names in small letters
   */
  public record Request(String line, Map<String, String> headers, byte[] body) {}

  /** At a free port. */
  public ScriptedPeer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "scripted peer");
    thread.setDaemon(true);
    thread.start();
  }

  /** Where it is to be found. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  /** The next request gets this answer; each header is a line. */
  public ScriptedPeer answers(int status, String body, String... headers) {
    String head =
        "HTTP/1.1 " + status + " Word\r\n" + String.join("", lines(headers)) + "Connection: close";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return plays(
        out -> {
          out.write((head + "\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes());
          out.write(bytes);
        });
  }

  /** The next request gets this. */
  public ScriptedPeer plays(Script script) {
    scripts.add(script);
    return this;
  }

  /** The next request gets a body that never ends, as fast as it is read, or drop by drop. */
  public ScriptedPeer answersForEver(int atOnce) {
    return plays(
        out -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes());
          while (true) {
            out.write(new byte[atOnce]);
            out.flush();
            Thread.onSpinWait();
          }
        });
  }

  /** Waits for the next request that was read. */
  public Request request() throws InterruptedException {
    return requests.poll(PATIENCE, TimeUnit.SECONDS);
  }

  /** Waits until a caller has left before everything was written. */
  public boolean isLeft() throws InterruptedException {
    return broken.await(PATIENCE, TimeUnit.SECONDS);
  }

  private static String[] lines(String... headers) {
    String[] lines = headers.clone();
    for (int i = 0; i < lines.length; i++) {
      lines[i] += "\r\n";
    }
    return lines;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        requests.add(read(new BufferedInputStream(caller.getInputStream())));
        scripts.take().play(caller.getOutputStream());
      } catch (IOException e) {
        broken.countDown();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static Request read(InputStream in) throws IOException {
    String first = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(first, headers, in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = in.read(); one != '\n' && one >= 0; one = in.read()) {
      line.write(one);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
