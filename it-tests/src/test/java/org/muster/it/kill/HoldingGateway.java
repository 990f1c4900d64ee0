package org.muster.it.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * An operator's gateway that takes notifications and does not answer until it is told to: whoever
 * is killed meanwhile does not know that they were taken.
 */
final class HoldingGateway implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Integer>> taken = new ConcurrentHashMap<>();
  private final CountDownLatch answering = new CountDownLatch(1);

  HoldingGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String address = exchange.getRequestHeaders().getFirst("Muster-Address");
    taken.computeIfAbsent(address, one -> new CopyOnWriteArrayList<>()).add(idOf(body));
    try {
      answering.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static int idOf(byte[] package0) throws IOException {
    try {
      return Notification.read(package0).id().orElseThrow();
    } catch (UnreadablePackage e) {
      throw new IOException(e);
    }
  }

  /** From now on it answers, also what it holds. */
  void answers() {
    answering.countDown();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The NOTIFICATION-IDs that came, by address, in their order. */
  Map<String, List<Integer>> taken() {
    return taken;
  }

  @Override
  public void close() {
    answers();
    server.stop(0);
    threads.shutdownNow();
  }
}
