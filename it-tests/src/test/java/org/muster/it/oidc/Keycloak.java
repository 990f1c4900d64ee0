package org.muster.it.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.muster.it.kill.ServerProcess;

/** Keycloak in its development mode, with the realm of these tests, and nothing that stays. */
final class Keycloak implements AutoCloseable {

  /** How the server under test proves who it is. */
  static final String SECRET = "only-for-this-client";

  /** Everybody's password. */
  static final String PASSWORD = "only-for-this-realm";

  private static final Duration START = Duration.ofMinutes(5);

  private final Path home = Path.of(System.getProperty("muster.it.keycloak"));
  private final Path output = Path.of(System.getProperty("muster.it.work"), "keycloak.out");
  private final int port = ServerProcess.freePort();
  private final Thread lastWill = new Thread(this::kill, "kill-keycloak");
  private Process script;

  Keycloak() {
    Runtime.getRuntime().addShutdownHook(lastWill);
  }

  /** Where the realm is. */
  URI realm() {
    return URI.create("http://localhost:" + port + "/realms/muster");
  }

  /**
   * Starts it, and waits until the realm is there.
   *
   * @param client where its only client is, without a path
   */
  void start(URI client) throws IOException {
    Files.createDirectories(output.getParent());
    Path realm = home.resolve("data/import/muster.json");
    Files.createDirectories(realm.getParent());
    Files.writeString(
        realm,
        resource("realm.json")
            .replace("@client@", client.toString())
            .replace("@secret@", SECRET)
            .replace("@password@", PASSWORD));
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "root");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    builder.redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    script = builder.start();
    await("Keycloak").atMost(START).pollInterval(Duration.ofMillis(500)).until(this::isThere);
  }

  /** Takes somebody out of all groups. */
  void excludes(String username) throws IOException, InterruptedException {
    String token = token();
    String groups = user(token, username) + "/groups";
    for (JsonValue group : sends(administrators(token, groups)).asJsonArray()) {
      sends(administrators(token, groups + "/" + group.asJsonObject().getString("id")).DELETE());
    }
  }

  /** Gives somebody another name; they stay who they are. */
  void renames(String username, String wanted) throws IOException, InterruptedException {
    String token = token();
    String user = user(token, username);
    JsonObject known = sends(administrators(token, user)).asJsonObject();
    String renamed = Json.createObjectBuilder(known).add("username", wanted).build().toString();
    sends(
        administrators(token, user)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(renamed)));
  }

  private String token() throws IOException, InterruptedException {
    return sends(
            HttpRequest.newBuilder(realm().resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=root&password="
                            + PASSWORD)))
        .asJsonObject()
        .getString("access_token");
  }

  private String user(String token, String username) throws IOException, InterruptedException {
    String users = "/admin/realms/muster/users";
    return users
        + "/"
        + sends(administrators(token, users + "?exact=true&username=" + username))
            .asJsonArray()
            .getJsonObject(0)
            .getString("id");
  }

  private HttpRequest.Builder administrators(String token, String path) {
    return HttpRequest.newBuilder(realm().resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static JsonValue sends(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    if (answer.body().isEmpty()) {
      return JsonValue.NULL;
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readValue();
    }
  }

  private boolean isThere() {
    if (!script.isAlive()) {
      throw new IllegalStateException("Keycloak has ended; see " + output);
    }
    URI itself = URI.create(realm() + "/.well-known/openid-configuration");
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(itself).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Keycloak.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void kill() {
    if (script != null) {
      List<ProcessHandle> family =
          Stream.concat(script.descendants(), Stream.of(script.toHandle())).toList();
      family.forEach(ProcessHandle::destroyForcibly);
      family.forEach(one -> one.onExit().join());
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(lastWill);
  }
}
