package org.muster.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.muster.simulator.json.JsonText;

/**
 * As much of a Muster server as the simulator's programs need: devices are registered, commands
 * queued and handed out, twenty in a package. It believes everybody but the operator.
 */
public final class StandInServer implements AutoCloseable {

  private static final String OPERATOR =
      "Basic "
          + Base64.getEncoder().encodeToString("admin:letmein".getBytes(StandardCharsets.UTF_8));

  private final HttpServer server;
  private final Map<String, JsonArrayBuilder> queues = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> devices = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> gateways = new ConcurrentHashMap<>();
  private final Map<String, String> packages1 = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  public StandInServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/dm", this::talk);
    server.createContext("/api/v1/devices", this::operate);
    server.createContext("/api/v1/gateways/", this::setUp);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was registered, by DevID; the last change wins. */
  public Map<String, JsonObject> devices() {
    return devices;
  }

  /** The gateways that were set up, by their names. */
  public Map<String, JsonObject> gateways() {
    return gateways;
  }

  /** The last Package#1 of a device; null when it sent none. */
  public String package1Of(String devId) {
    return packages1.get(devId);
  }

  private void talk(HttpExchange exchange) throws IOException {
    String devId = exchange.getRequestHeaders().getFirst("OMADM-DevID");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!body.contains("\"Status\"")) {
      packages1.put(devId, body);
    }
    JsonArrayBuilder queue = queues.remove(devId);
    JsonArray commands = queue == null ? JsonValue.EMPTY_JSON_ARRAY : queue.build();
    JsonArrayBuilder end = JsonText.array().add(JsonText.array().add("END"));
    boolean known = devices.containsKey(devId);
    say(
        exchange,
        known ? 200 : 401,
        JsonText.object().add("CMD", commands.isEmpty() ? end.build() : commands).build());
  }

  private void setUp(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().split("/")[4];
    JsonObject form = JsonText.read(exchange.getRequestBody().readAllBytes()).asJsonObject();
    gateways.put(name, form);
    say(exchange, 200, form);
  }

  private void operate(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (!OPERATOR.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      say(exchange, 401, JsonText.object().add("title", "who are you?").build());
    } else if (path.length == 6) {
      say(exchange, 202, queued(path[4], JsonText.read(body).asJsonObject()));
    } else if (body.length == 0) {
      boolean known = devices.containsKey(path[4]);
      say(exchange, known ? 200 : 404, JsonText.object().add("id", path[4]).build());
    } else {
      say(exchange, 201, registered(path, JsonText.read(body).asJsonObject()));
    }
  }

  private JsonObject queued(String devId, JsonObject request) {
    JsonArrayBuilder queue = queues.computeIfAbsent(devId, id -> JsonText.array());
    JsonArrayBuilder items = JsonText.array();
    for (JsonValue command : request.getJsonArray("commands")) {
      queue.add(command);
      items.add(JsonText.object().add("id", "c" + ids.incrementAndGet()).add("state", "QUEUED"));
    }
    return JsonText.object().add("items", items).build();
  }

  private JsonObject registered(String[] path, JsonObject device) {
    String devId = path.length > 4 ? path[4] : device.getString("id");
    devices.put(devId, device);
    return JsonText.object()
        .add("id", devId)
        .add(
            "credentials",
            JsonText.object().add("username", devId).add("password", "p" + ids.incrementAndGet()))
        .add("push", JsonText.object().add("secret", "AQI=").add("data", "Aw=="))
        .build();
  }

  private static void say(HttpExchange exchange, int status, JsonValue json) throws IOException {
    try (exchange) {
      byte[] body = JsonText.write(json);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
