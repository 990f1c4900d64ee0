package org.muster.simulator.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An operator's own push gateway that takes every notification and does nothing with it. While it
 * is held it answers nobody.
 */
final class Sink implements AutoCloseable {

  private static final long LOOK_MILLIS = 50;

  private final HttpServer server;
  private final ExecutorService threads;
  private final AtomicLong taken = new AtomicLong();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  private Sink(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * @param parallel how many it takes at a time
   */
  static Sink open(int parallel) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Sink sink = new Sink(server, Executors.newFixedThreadPool(parallel));
    server.setExecutor(sink.threads);
    server.createContext("/", sink::take);
    server.start();
    return sink;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void hold() {
    gate = new CountDownLatch(1);
  }

  void letGo() {
    gate.countDown();
  }

  long taken() {
    return taken.get();
  }

  /** Waits until it has taken so many; false if that takes longer. */
  boolean awaits(long many, long seconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (taken.get() < many && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
    return taken.get() >= many;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      gate.await();
      exchange.sendResponseHeaders(204, -1);
      taken.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    letGo();
    server.stop(0);
    threads.shutdownNow();
  }
}
