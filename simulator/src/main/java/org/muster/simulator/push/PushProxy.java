package org.muster.simulator.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.muster.simulator.Doorbell;
import org.muster.simulator.Inbox;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/**
 * A push proxy gateway (OMA-TS-PAP-V2.1): takes submissions, wakes the device that each is for, and
 * tells later that it was delivered, if it was asked to. Devices have names that it gave them.
 */
public final class PushProxy implements Inbox {

  private static final int MOST_BYTES = 64 * 1024;
  private static final String BAD_MESSAGE =
      "<pap><badmessage-response code=\"2000\" desc=\"Bad Request\"/></pap>";
  private static final String DOMAIN = "ppg.simulated";

  private final HttpServer server;
  private final Credentials initiator;
  private final Doorbell doorbell;
  private final HttpLines lines;
  private final ExecutorService teller = Executors.newSingleThreadExecutor(PushProxy::thread);
  private final Map<String, VirtualDevice> devices = new ConcurrentHashMap<>();

  private PushProxy(HttpServer server, Credentials initiator, Doorbell doorbell, HttpLines lines) {
    this.server = server;
    this.initiator = initiator;
    this.doorbell = doorbell;
    this.lines = lines;
  }

  /**
   * Listens on the loopback interface.
   *
   * @param port the port; 0 for any free one
   * @param initiator who may submit (HTTP Basic)
   * @param doorbell what wakes devices
   * @param lines what carries result notifications; the caller's to close
   * @return a gateway that knows no device yet
   * @throws IOException when the port is taken
   */
  public static PushProxy open(int port, Credentials initiator, Doorbell doorbell, HttpLines lines)
      throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    PushProxy proxy = new PushProxy(server, initiator, doorbell, lines);
    server.createContext("/", proxy::handle);
    server.start();
    return proxy;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "results of pushes");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * @return where it takes submissions
   */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pap");
  }

  /** A user-defined address (WAP-249 §7.1), for devices without a number. */
  @Override
  public String reach(String devId) {
    StringBuilder name = new StringBuilder();
    for (char one : devId.toCharArray()) {
      boolean plain = Character.isLetterOrDigit(one) && one < 0x7F || "-_.".indexOf(one) >= 0;
      name.append(plain ? String.valueOf(one) : "%%%02X".formatted((int) one));
    }
    return "WAPPUSH=" + name + "/TYPE=USER@" + DOMAIN;
  }

  @Override
  public void admit(VirtualDevice device) {
    devices.put(reach(device.devId()), device);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      String shown = exchange.getRequestHeaders().getFirst("Authorization");
      if (!initiator.asBasic().equals(shown)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      byte[] answer = answer(exchange.getRequestHeaders().getFirst("Content-Type"), body);
      exchange.getResponseHeaders().add("Content-Type", "application/xml");
      exchange.sendResponseHeaders(202, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private byte[] answer(String contentType, byte[] body) {
    try {
      PushSubmission push = PushSubmission.read(contentType, body);
      VirtualDevice device = devices.get(push.address());
      if (device == null) {
        return push.response(2003, "Address Not Found");
      }
      return switch (doorbell.ring(device, push.content())) {
        case HEARD -> accepted(push);
        case UNREADABLE -> push.response(2000, "Bad Request");
        case BUSY -> push.response(4001, "Service Unavailable");
      };
    } catch (IOException e) {
      return BAD_MESSAGE.getBytes(StandardCharsets.UTF_8);
    }
  }

  private byte[] accepted(PushSubmission push) {
    push.notifyTo().ifPresent(to -> teller.execute(() -> tell(URI.create(to), push)));
    return push.response(1001, "Accepted for Processing");
  }

  private void tell(URI initiatorUrl, PushSubmission push) {
    Map<String, String> headers = Map.of("Content-Type", "application/xml");
    byte[] result = push.result("delivered", 1000, "OK");
    try {
      lines.exchange(new Request("POST", initiatorUrl, headers, result));
    } catch (IOException e) {
      return; // a push initiator that does not listen does not hear
    }
  }

  @Override
  public void close() {
    server.stop(0);
    teller.shutdownNow();
  }
}
