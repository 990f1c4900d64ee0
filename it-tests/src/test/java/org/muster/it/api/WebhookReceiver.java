package org.muster.it.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** Another program that is sent events; it says what it is told to say. */
final class WebhookReceiver implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int says = 204;

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  /** A request as it came, and what was said to it. */
  record Request(
      String id, String timestamp, String signature, String type, String body, int said) {

    /** The events in it. */
    Stream<JsonObject> events() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        JsonStructure structure = reader.read();
        return structure instanceof JsonObject one
            ? Stream.of(one)
            : structure.asJsonArray().getValuesAs(JsonObject.class).stream();
      }
    }

    /** Whether it is signed with a secret, as Standard Webhooks 1.0.0 says that it is checked. */
    boolean isSignedWith(String secret) {
      return isSigned(secret, body);
    }

    /** The same, had it another body. */
    boolean isSigned(String secret, String content) {
      try {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = id + "." + timestamp + "." + content;
        byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return signature.equals("v1," + Base64.getEncoder().encodeToString(code));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static WebhookReceiver opens() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      WebhookReceiver receiver = new WebhookReceiver(server);
      server.createContext("/", receiver::take);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=7";
  }

  /** What it says from now on. */
  void says(int status) {
    says = status;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The events that it took, in the order in which they came. */
  List<JsonObject> taken() {
    return requests.stream()
        .filter(request -> request.said() == 204)
        .flatMap(Request::events)
        .toList();
  }

  /** Waits for as many requests. */
  void seesRequests(int count) {
    Awaitility.await(count + " requests")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> requests.size() >= count);
  }

  /** Waits until it took as many events. */
  void takes(int count) {
    Awaitility.await(count + " events")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> taken().size() >= count);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int said = says;
    requests.add(
        new Request(
            header(exchange, "webhook-id"),
            header(exchange, "webhook-timestamp"),
            header(exchange, "webhook-signature"),
            header(exchange, "Content-Type"),
            body,
            said));
    exchange.sendResponseHeaders(said, -1);
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }
}
