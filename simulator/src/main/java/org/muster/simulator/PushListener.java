package org.muster.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Where notifications for any number of devices arrive over HTTP: a POST of the binary Package#0 to
 * the device's own path (TS §3.5 leaves such a transport to the product).
 *
 * <p>Answers before the device acts: 202 when the bytes are a notification, whether the device
 * heeds it or not, 400 when they are none, 404 for a device it does not serve. It has one thread of
 * its own that accepts and decides; sessions run on the executor of the caller.
 */
public final class PushListener implements Inbox {

  private static final String PATH = "/push/";
  private static final int MOST_BYTES = 64 * 1024;

  private final HttpServer server;
  private final Doorbell doorbell;
  private final Map<String, VirtualDevice> devices = new ConcurrentHashMap<>();

  private PushListener(HttpServer server, Executor sessions) {
    this.server = server;
    this.doorbell = new Doorbell(sessions);
  }

  /**
   * Listens on the loopback interface.
   *
   * @param port the port; 0 for any free one
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   * @return a listener that serves no device yet
   * @throws IOException when the port is taken
   */
  public static PushListener open(int port, Executor sessions) throws IOException {
    return open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), sessions);
  }

  /**
   * Listens anywhere.
   *
   * @param address where
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   * @return a listener that serves no device yet
   * @throws IOException when the address is taken
   */
  public static PushListener open(InetSocketAddress address, Executor sessions) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    PushListener listener = new PushListener(server, sessions);
    server.createContext(PATH, listener::handle);
    server.start();
    return listener;
  }

  /**
   * Takes notifications for a device from now on.
   *
   * @param device the device
   * @return the address to register at its server
   */
  public URI serve(VirtualDevice device) {
    devices.put(device.devId(), device);
    return addressOf(device.devId());
  }

  /**
   * @param device the device
   * @return the address to register at its server
   */
  public URI addressOf(VirtualDevice device) {
    return addressOf(device.devId());
  }

  /**
   * The address of a device that may not exist yet.
   *
   * @param devId its name
   * @return the address to register at its server
   */
  public URI addressOf(String devId) {
    InetSocketAddress bound = server.getAddress();
    String host = bound.getAddress().isAnyLocalAddress() ? "127.0.0.1" : hostOf(bound);
    String path = PATH + URLEncoder.encode(devId, StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create("http://" + host + ":" + bound.getPort() + path);
  }

  private static String hostOf(InetSocketAddress bound) {
    String host = bound.getAddress().getHostAddress();
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(statusFor(exchange), -1);
    }
  }

  private int statusFor(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getRawPath().substring(PATH.length());
    VirtualDevice device =
        devices.get(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
    if (device == null) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    return take(device, exchange.getRequestBody().readNBytes(MOST_BYTES));
  }

  private int take(VirtualDevice device, byte[] package0) {
    return switch (doorbell.ring(device, package0)) {
      case HEARD -> 202;
      case UNREADABLE -> 400;
      case BUSY -> 503;
    };
  }

  @Override
  public String reach(String devId) {
    return addressOf(devId).toString();
  }

  @Override
  public void admit(VirtualDevice device) {
    serve(device);
  }

  /** Stops listening at once. */
  @Override
  public void close() {
    server.stop(0);
  }
}
