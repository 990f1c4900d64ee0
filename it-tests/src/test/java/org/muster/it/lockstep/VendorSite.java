package org.muster.it.lockstep;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where a vendor has the descriptions of its objects; it behaves as it is told. */
public final class VendorSite implements AutoCloseable {

  /** The name by which the server under test is allowed to fetch from it. */
  public static final String HOST = "localhost";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  private VendorSite(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /** A site at a free port. */
  public static VendorSite open() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      VendorSite site = new VendorSite(HttpServer.create(anyPort, 0));
      site.server.start();
      return site;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Has a file.
   *
   * @return its address
   */
  public String has(String path, String content) {
    server.createContext(
        path,
        exchange -> {
          asked.add(path);
          answer(exchange, 200, content);
        });
    return at(path);
  }

  /** Whether anybody has asked for a file that it has. */
  public boolean wasAsked(String path) {
    return asked.contains(path);
  }

  /**
   * Has moved a file.
   *
   * @return its old address
   */
  public String hasMoved(String path, String elsewhere) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", elsewhere);
          answer(exchange, 302, "");
        });
    return at(path);
  }

  /**
   * Has a file that it begins to send and never ends.
   *
   * @return its address
   */
  public String trickles(String path, String beginning) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(beginning.getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          awaitTheEnd();
          exchange.close();
        });
    return at(path);
  }

  private void awaitTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The address of a path, whether there is something or not. */
  public String at(String path) {
    return "http://" + HOST + ":" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
