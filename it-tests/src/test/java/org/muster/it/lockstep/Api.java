package org.muster.it.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/** The API by HTTP, request by request. */
public final class Api {

  private static final HttpLines LINES = new HttpLines();

  private final Map<String, String> headers;

  private Api(Map<String, String> headers) {
    this.headers = headers;
  }

  /** Every request is signed by the administrator. */
  public static Api asAdministrator() {
    return as("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD);
  }

  /** Every request shows these credentials. */
  public static Api as(String username, String password) {
    return anonymously().with("Authorization", new Credentials(username, password).asBasic());
  }

  /** No request says who it is from. */
  public static Api anonymously() {
    return new Api(Map.of());
  }

  /** The same with one more header. */
  public Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(more);
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, Map.of(), new byte[0]);
  }

  /** GET of something that is there. */
  public JsonObject read(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).as("GET %s: %s", path, answer.text()).isEqualTo(200);
    return json(answer);
  }

  /** POST of JSON. */
  public Answer post(String path, String json) {
    return post(path, "application/json", json);
  }

  /** POST of anything. */
  public Answer post(String path, String mediaType, String content) {
    return send(
        "POST", path, Map.of("Content-Type", mediaType), content.getBytes(StandardCharsets.UTF_8));
  }

  /** PATCH of JSON. */
  public Answer patch(String path, String json) {
    return send(
        "PATCH",
        path,
        Map.of("Content-Type", "application/json"),
        json.getBytes(StandardCharsets.UTF_8));
  }

  /** PUT of JSON. */
  public Answer put(String path, String json) {
    return send(
        "PUT",
        path,
        Map.of("Content-Type", "application/json"),
        json.getBytes(StandardCharsets.UTF_8));
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, Map.of(), new byte[0]);
  }

  /** Anything. */
  public Answer send(String method, String path, Map<String, String> more, byte[] body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    try {
      return LINES.exchange(new Request(method, ServerUnderTest.at(path), all, body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON object in an answer. */
  public static JsonObject json(Answer answer) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }

  /** The path in an address of this server. */
  public static String path(String uri) {
    return URI.create(uri).getRawPath();
  }

  /** A text as a part of a path or a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
