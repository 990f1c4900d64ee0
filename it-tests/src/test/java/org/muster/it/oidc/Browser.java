package org.muster.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser, as far as signing in takes one: it keeps cookies and follows redirects. */
final class Browser {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  private final URI server;
  private final SecureHere cookies = new SecureHere();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * @param server where Muster is, without a path
   */
  Browser(URI server) {
    this.server = server;
  }

  /** Opens a page of the server's. */
  HttpResponse<String> opens(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(server.resolve(path)));
  }

  /** Opens a page that leads to the provider, and signs in there. */
  HttpResponse<String> signsIn(String path, String username)
      throws IOException, InterruptedException {
    HttpResponse<String> form = opens(path);
    Matcher action = FORM.matcher(form.body());
    assertThat(action.find()).as("a form: %s %s", form.uri(), form.body()).isTrue();
    URI there = form.uri().resolve(action.group(1).replace("&amp;", "&"));
    return send(
        HttpRequest.newBuilder(there)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=" + encoded(username) + "&password=" + encoded(Keycloak.PASSWORD))));
  }

  /** Who the console says this is. */
  JsonObject me() throws IOException, InterruptedException {
    HttpResponse<String> me = opens("/api/v1/me");
    assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
    return json(me.body());
  }

  /** A request with the cookies of this browser, as the console makes them. */
  HttpResponse<String> asks(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("X-Requested-With", "console")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A cookie that it keeps. */
  Optional<HttpCookie> cookie(String name) {
    List<HttpCookie> kept = cookies.getCookieStore().getCookies();
    return kept.stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
  }

  /** What a cookie was when it was set last, whether it is kept or was taken away again. */
  String hadCookie(String name) {
    return cookies.had.get(name);
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** To browsers this machine is as secure as any, and Keycloak counts on it; to Java it is not. */
  private static final class SecureHere extends CookieManager {

    private final Map<String, String> had = new ConcurrentHashMap<>();

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> plain = new HashMap<>(headers);
      plain.replaceAll((name, values) -> values.stream().map(SecureHere::anywhere).toList());
      super.put(uri, plain);
      getCookieStore().getCookies().forEach(kept -> had.put(kept.getName(), kept.getValue()));
    }

    private static String anywhere(String cookie) {
      return cookie.replaceAll("(?i);\\s*secure(?=;|$)", "");
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
