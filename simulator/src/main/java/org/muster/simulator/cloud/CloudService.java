package org.muster.simulator.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.json.JsonText;

/**
 * A cloud that devices register with, and that hands messages to them: FCM HTTP v1 below {@link
 * #endpoint}, access tokens for the account in {@link #serviceAccount}, and the legacy shape at
 * {@link #legacyEndpoint}. Safe for several threads.
 */
public final class CloudService implements AutoCloseable {

  private static final int MOST_BYTES = 64 * 1024;
  private static final String TOKEN = "/token";
  private static final String V1 = "/v1/projects/" + CloudAccount.PROJECT + "/messages:send";
  private static final String LEGACY = "/fcm/send";

  private final InetSocketAddress place;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CloudDevices devices;
  private final CloudAccount account;
  private final TokenIssuer issuer;
  private final V1Messages messages;
  private final LegacyMessages legacy;
  private final String serverKey = "AAAA-" + UUID.randomUUID();
  private final Queue<CloudTrouble> troubles = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile HttpServer server;
  private volatile boolean issuing = true;
  private volatile CountDownLatch hold = new CountDownLatch(0);

  private CloudService(HttpServer server, Executor sessions) {
    this.server = server;
    place = server.getAddress();
    devices = new CloudDevices(sessions);
    account = new CloudAccount(at(TOKEN));
    issuer = new TokenIssuer(account);
    messages = new V1Messages(devices);
    legacy = new LegacyMessages(devices);
  }

  /**
   * Opens a cloud on the loopback interface.
   *
   * @param port the port; 0 for any free one
   * @param sessions what runs the sessions that notifications ask for; the caller's to close
   * @return a cloud that no device is registered with
   * @throws IOException when the port is taken
   */
  public static CloudService open(int port, Executor sessions) throws IOException {
    InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    CloudService cloud = new CloudService(HttpServer.create(place, 0), sessions);
    cloud.listen();
    return cloud;
  }

  private void listen() {
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Is not to be reached any more, and drops all connections; devices stay registered. */
  public void goesDown() {
    server.stop(0);
  }

  /**
   * Can be reached again, where it was.
   *
   * @throws IOException when somebody else has taken the port
   */
  public void comesBack() throws IOException {
    server = HttpServer.create(place, 0);
    listen();
  }

  /**
   * Registers a device.
   *
   * @param device who takes the messages
   * @return the registration id, another one each time
   */
  public String registers(VirtualDevice device) {
    return devices.register(device);
  }

  /**
   * A registration is no more: the application was taken off the device, for example.
   *
   * @param id the registration id
   */
  public void drops(String id) {
    devices.drop(id);
  }

  /**
   * A registration has another id by now; messages to the old one still arrive, and whoever sends
   * them in the legacy shape is told of the new one.
   *
   * @param id the registration id
   * @return the new one
   */
  public String renames(String id) {
    return devices.rename(id);
  }

  /**
   * The next messages are not taken.
   *
   * @param next one for each message
   * @return this
   */
  public CloudService stumblesWith(CloudTrouble... next) {
    troubles.addAll(java.util.List.of(next));
    return this;
  }

  /** Messages are answered no more, until it {@link #goesOn}. */
  public void hesitates() {
    hold = new CountDownLatch(1);
  }

  /** Messages are answered again, and those that wait as well. */
  public void goesOn() {
    hold.countDown();
  }

  /**
   * @return how many messages wait for it to go on
   */
  public int waiting() {
    return waiting.get();
  }

  /**
   * @param now whether access tokens are to be had
   */
  public void issuesTokens(boolean now) {
    issuing = now;
  }

  /** Access tokens that were issued are good no more. */
  public void revokesTokens() {
    issuer.revokeAll();
  }

  /**
   * @return how many access tokens were issued
   */
  public int tokensIssued() {
    return issuer.count();
  }

  /**
   * @return how many messages came, taken or not
   */
  public int messagesSeen() {
    return asked.get();
  }

  /**
   * @return how many messages had no notification in them
   */
  public int unreadableMessages() {
    return devices.unreadable();
  }

  /**
   * @return the key file of the account that may send: JSON, a secret
   */
  public String serviceAccount() {
    return account.keyFile();
  }

  /**
   * @return where FCM HTTP v1 begins
   */
  public URI endpoint() {
    return at("");
  }

  /**
   * @return where messages of the legacy shape go
   */
  public URI legacyEndpoint() {
    return at(LEGACY);
  }

  /**
   * @return what messages of the legacy shape are sent with, a secret
   */
  public String serverKey() {
    return serverKey;
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + place.getPort() + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      CloudAnswer answer = answer(exchange, exchange.getRequestBody().readNBytes(MOST_BYTES));
      byte[] body = JsonText.write(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
      if (answer.retryAfter() != null) {
        exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
      }
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private CloudAnswer answer(HttpExchange exchange, byte[] body) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return switch (exchange.getRequestURI().getPath()) {
      case TOKEN ->
          issuing ? issuer.answer(body) : CloudAnswer.error(503, "UNAVAILABLE", "Come later.");
      case V1 -> {
        awaitPermission();
        yield v1(authorization, body);
      }
      case LEGACY -> {
        awaitPermission();
        yield legacy(authorization, body);
      }
      default -> CloudAnswer.error(404, "NOT_FOUND", "There is no such project.");
    };
  }

  private void awaitPermission() {
    waiting.incrementAndGet();
    try {
      hold.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private CloudAnswer v1(String authorization, byte[] body) {
    asked.incrementAndGet();
    if (!issuer.isGood(authorization)) {
      return CloudAnswer.error(
          401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
    }
    CloudTrouble trouble = troubles.poll();
    return trouble == null ? messages.answer(body) : CloudAnswer.error(trouble, trouble.code());
  }

  private CloudAnswer legacy(String authorization, byte[] body) {
    asked.incrementAndGet();
    if (!("key=" + serverKey).equals(authorization)) {
      return CloudAnswer.error(401, "UNAUTHENTICATED", "The server key is wrong.");
    }
    CloudTrouble trouble = troubles.poll();
    boolean refused = trouble != null && trouble.status() != 200;
    return refused ? CloudAnswer.error(trouble, trouble.code()) : legacy.answer(body, trouble);
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
