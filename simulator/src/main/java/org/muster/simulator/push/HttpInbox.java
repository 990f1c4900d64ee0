package org.muster.simulator.push;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.muster.simulator.Doorbell;
import org.muster.simulator.Inbox;
import org.muster.simulator.VirtualDevice;

/**
 * An operator's HTTP gateway: takes signed notifications for all devices at one URL, and knows them
 * by its own addresses. Answers 204; 401 for a wrong signature, 404 for an address that it does not
 * know, 400 for what is no notification, 503 when nobody runs sessions any more.
 */
public final class HttpInbox implements Inbox {

  private static final int MOST_BYTES = 64 * 1024;

  private final HttpServer server;
  private final WebhookCheck check;
  private final Doorbell doorbell;
  private final Map<String, VirtualDevice> devices = new ConcurrentHashMap<>();

  private HttpInbox(HttpServer server, WebhookCheck check, Executor sessions) {
    this.server = server;
    this.check = check;
    this.doorbell = new Doorbell(sessions);
  }

  /**
   * Listens on the loopback interface.
   *
   * @param port the port; 0 for any free one
   * @param check of the signatures that requests have to bear
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   * @return a gateway that knows no device yet
   * @throws IOException when the port is taken
   */
  public static HttpInbox open(int port, WebhookCheck check, Executor sessions) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    HttpInbox inbox = new HttpInbox(server, check, sessions);
    server.createContext("/", inbox::handle);
    server.start();
    return inbox;
  }

  /**
   * @return where it takes notifications
   */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notifications");
  }

  /** It calls devices by names of its own. */
  @Override
  public String reach(String devId) {
    return "subscriber of " + devId;
  }

  @Override
  public void admit(VirtualDevice device) {
    devices.put(reach(device.devId()), device);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      exchange.sendResponseHeaders(status(exchange.getRequestHeaders(), body), -1);
    }
  }

  private int status(Headers headers, byte[] body) {
    boolean genuine =
        check.isGenuine(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            body);
    if (!genuine) {
      return 401;
    }
    String address = headers.getFirst("Muster-Address");
    VirtualDevice device = address == null ? null : devices.get(address);
    if (device == null) {
      return 404;
    }
    return switch (doorbell.ring(device, body)) {
      case HEARD -> 204;
      case UNREADABLE -> 400;
      case BUSY -> 503;
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
