package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Noise;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;

/** Contents of some size: uploaded, delivered, and seen on their way. */
final class LargeFiles {

  static final int MIB = 1024 * 1024;
  static final int SEED = 7;
  static final String BINARY = "application/octet-stream";

  private final Api administrator = Api.asAdministrator();
  private final HttpClient client = HttpClient.newHttpClient();

  /** An operator deposits as many bytes of the seed; returns what the server says of them. */
  JsonObject uploads(long length) throws IOException, InterruptedException {
    String basic = new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD).asBasic();
    String[] headers = {"Content-Type", BINARY, "Authorization", basic};
    HttpResponse<String> answer = sends("POST", "/api/v1/repository", length, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Api.json(new Answer(201, Map.of(), answer.body().getBytes()));
  }

  /** A device brings as many bytes of the seed to a slot; returns the HTTP status. */
  int delivers(String slot, long length) throws IOException, InterruptedException {
    return sends("PUT", Api.path(slot), length, "Content-Type", BINARY).statusCode();
  }

  /** The newest transfer with a token, once it is over. */
  JsonObject seesTransfer(String token, boolean complete) {
    return Awaitility.await("a transfer with " + token)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> newestTransfer(token),
            transfer ->
                transfer != null
                    && transfer.getInt("bytes") > 0
                    && transfer.getBoolean("complete") == complete);
  }

  /** Where a deposited content is fetched. */
  static String path(JsonObject deposited) {
    return Api.path(deposited.getString("uri"));
  }

  /** The tag of its bytes as they are. */
  static String tag(JsonObject file) {
    return "\"" + file.getString("digest") + "\"";
  }

  private HttpResponse<String> sends(String method, String path, long length, String... headers)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ServerUnderTest.at(path))
            .timeout(Duration.ofMinutes(2))
            .headers(headers)
            .method(method, BodyPublishers.ofInputStream(() -> Noise.of(SEED, length)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private JsonObject newestTransfer(String token) {
    return administrator
        .read("/api/v1/repository/" + token + "/transfers")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .findFirst()
        .orElse(null);
  }
}
