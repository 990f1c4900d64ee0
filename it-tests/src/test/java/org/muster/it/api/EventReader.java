package org.muster.it.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.muster.it.server.ServerUnderTest;

/**
 * Follows the stream of events, as the HTML standard says that it is read: by lines, an event ends
 * with an empty one.
 */
final class EventReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final List<JsonObject> events = new CopyOnWriteArrayList<>();
  private final HttpResponse<InputStream> response;
  private volatile boolean over;

  private EventReader(HttpResponse<InputStream> response) {
    this.response = response;
    if (response.statusCode() == 200) {
      Thread reader = new Thread(this::read, "event-reader");
      reader.setDaemon(true);
      reader.start();
    }
  }

  /**
   * Opens a stream.
   *
   * @param authorization the header of that name
   * @param query what is behind the path
   * @param last the Last-Event-ID; null for none
   */
  static EventReader opens(String authorization, String query, String last) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ServerUnderTest.at("/api/v1/events" + query))
            .header("Authorization", authorization)
            .header("Accept", "text/event-stream");
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    try {
      return new EventReader(
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status() {
    return response.statusCode();
  }

  String contentType() {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  /** The events so far, in the order in which they came. */
  List<JsonObject> events() {
    return List.copyOf(events);
  }

  /** The last id, of an event or of none. */
  String lastId() {
    return ids.get(ids.size() - 1);
  }

  /** The types of the events so far, without their prefix. */
  List<String> types() {
    return types(events.stream());
  }

  /** The types of some events, without their prefix. */
  static List<String> types(Stream<JsonObject> some) {
    return some.map(event -> event.getString("type").substring("org.muster.".length())).toList();
  }

  /** Waits for as many events. */
  void sees(int count) {
    sees(count + " events", all -> all.size() >= count);
  }

  /** Waits for the events to be such. */
  void sees(String what, Predicate<List<JsonObject>> such) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> such.test(events()));
  }

  /** Waits for the server to end the stream. */
  void seesItsEnd() {
    Awaitility.await("the end of the stream")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> over);
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      over = true; // closed it is
    }
  }

  private void read() {
    try (java.io.BufferedReader lines =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      List<String> event = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          take(event);
          event.clear();
        } else {
          event.add(line);
        }
      }
    } catch (IOException e) {
      // closed by either side
    }
    over = true;
  }

  private void take(List<String> lines) {
    lines.stream().filter(line -> line.startsWith("id:")).forEach(line -> ids.add(value(line)));
    lines.stream()
        .filter(line -> line.startsWith("data:"))
        .forEach(line -> events.add(json(value(line))));
  }

  private static String value(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
