package org.muster.it.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.muster.simulator.wire.Notification;
import org.muster.simulator.wire.UnreadablePackage;

/**
 * A Push Service that hands what it is given to the test. It answers 204, unless it was told to
 * stumble.
 */
public final class PushService implements AutoCloseable {

  private static final byte[] SECRET = "server-secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AUTH_DATA = {0, 1, 2, (byte) 0xff};

  private final HttpServer server;
  private final BlockingQueue<byte[]> taken = new LinkedBlockingQueue<>();
  private final Deque<Integer> stumbles = new ConcurrentLinkedDeque<>();
  private final List<String> mediaTypes = new CopyOnWriteArrayList<>();
  private final List<String> webhookIds = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Hold hold = new Hold();
  private volatile boolean down;

  private PushService(HttpServer server) {
    this.server = server;
  }

  /** A service at a free port. */
  public static PushService open() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      PushService service = new PushService(HttpServer.create(anyPort, 0));
      service.server.createContext("/push", service::receive);
      service.server.setExecutor(service.threads);
      service.server.start();
      return service;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (down) {
        return;
      }
      Optional.ofNullable(exchange.getRequestHeaders().getFirst("webhook-id"))
          .ifPresent(webhookIds::add);
      Integer stumble = stumbles.poll();
      if (stumble == null) {
        mediaTypes.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        taken.add(body);
      }
      hold.pass();
      exchange.sendResponseHeaders(stumble == null ? 204 : stumble, -1);
    }
  }

  /** Whether it hangs up on everybody. */
  public void isDown(boolean now) {
    down = now;
  }

  /** By this its answers are held back; pushes are taken nevertheless. */
  public Hold hold() {
    return hold;
  }

  /** What the pushes were called, each time they came. */
  public List<String> webhookIds() {
    return webhookIds;
  }

  /** The next pushes are answered with these statuses. */
  public PushService stumblesWith(int... statuses) {
    for (int status : statuses) {
      stumbles.add(status);
    }
    return this;
  }

  /** Waits for what it is given next, whatever it is. */
  public byte[] receives() {
    return Awaitility.await("a push").until(taken::poll, Objects::nonNull);
  }

  /** Waits for the next notification, which must be one and bear the right signature. */
  public Notification delivers() {
    try {
      byte[] bytes = taken.poll(30, TimeUnit.SECONDS);
      assertThat(bytes).as("a notification within 30 seconds").isNotNull();
      Notification notification = Notification.read(bytes);
      verify(notification);
      return notification;
    } catch (UnreadablePackage e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It must bear the signature of the devices of these tests. */
  public static void verify(Notification notification) {
    assertThat(notification.isSignedWith(SECRET, AUTH_DATA)).as("signature").isTrue();
  }

  /** The {@code auth_data} of the devices of these tests. */
  public static byte[] authData() {
    return AUTH_DATA.clone();
  }

  /** How many notifications were taken and not looked at yet. */
  public int waiting() {
    return taken.size();
  }

  /** Under which media types they came. */
  public List<String> mediaTypes() {
    return List.copyOf(mediaTypes);
  }

  /** As the API takes it. */
  public JsonObject asPushAddress() {
    return secrets().add("channel", "http").add("address", url()).build();
  }

  /** Where it takes notifications. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/push";
  }

  /** What every service of this kind checks signatures with, as the API takes it. */
  static JsonObjectBuilder secrets() {
    return Json.createObjectBuilder()
        .add("secret", Base64.getEncoder().encodeToString(SECRET))
        .add("data", Base64.getEncoder().encodeToString(AUTH_DATA));
  }

  @Override
  public void close() {
    hold.ends();
    server.stop(0);
    threads.shutdownNow();
  }
}
