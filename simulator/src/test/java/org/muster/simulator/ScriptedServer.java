package org.muster.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says what it was told to say, in order, and remembers what it heard. */
public final class ScriptedServer implements AutoCloseable {

  /** What the server heard. */
  public record Heard(String method, URI uri, Map<String, List<String>> headers, byte[] body) {

    /** The body read as UTF-8. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The only value of a header; null when it did not come. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> String.join(",", header.getValue()))
          .findFirst()
          .orElse(null);
    }
  }

  private static final int HANG_UP = 0;

  private record Saying(int status, Map<String, String> headers, byte[] body) {}

  private final HttpServer server;
  private final Map<String, Deque<Saying>> script = new ConcurrentHashMap<>();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  public ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The next Package#2 at the device endpoint. */
  public ScriptedServer asks(String commands) {
    return asksAt("/dm", commands);
  }

  /** The next Package#2 at some endpoint. */
  public ScriptedServer asksAt(String path, String commands) {
    return says(path, 200, "application/vnd.oma.dm.request+json", "{\"CMD\":" + commands + "}");
  }

  /** The next answer at some path; 404 where nothing is left to say. */
  public ScriptedServer says(String path, int status, String type, String body) {
    return says(path, status, Map.of("Content-Type", type), body);
  }

  /** The next request at some path is left without an answer, and so is its repetition. */
  public ScriptedServer hangsUp(String path) {
    return says(path, HANG_UP, Map.of(), "").says(path, HANG_UP, Map.of(), "");
  }

  /** The next answer at some path, with more headers. */
  public ScriptedServer says(String path, int status, Map<String, String> headers, String body) {
    script
        .computeIfAbsent(path, p -> new ConcurrentLinkedDeque<>())
        .add(new Saying(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Everything heard, in order. */
  public List<Heard> heard() {
    return heard;
  }

  /** What was heard at one path, in order. */
  public List<Heard> heardAt(String path) {
    return heard.stream().filter(request -> request.uri().getPath().equals(path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      heard.add(
          new Heard(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              exchange.getRequestBody().readAllBytes()));
      Deque<Saying> sayings = script.get(exchange.getRequestURI().getPath());
      Saying saying = sayings == null ? null : sayings.poll();
      if (saying == null || saying.status() != HANG_UP) {
        say(exchange, saying == null ? new Saying(404, Map.of(), new byte[0]) : saying);
      }
    }
  }

  private static void say(HttpExchange exchange, Saying saying) throws IOException {
    saying.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        saying.status(), saying.body().length == 0 ? -1 : saying.body().length);
    exchange.getResponseBody().write(saying.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
