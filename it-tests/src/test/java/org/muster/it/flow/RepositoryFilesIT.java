package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.hget;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Noise;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Wire;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.wire.Command;

/**
 * Large contents of the Data Repository: streamed, resumed, and never taken for what they are not.
 */
@OnTheServer
class RepositoryFilesIT {

  private static final int MIB = 1024 * 1024;
  private static final int SEED = 7;
  private static final String BINARY = "application/octet-stream";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api administrator = Api.asAdministrator();
  private final Api anybody = Api.anonymously();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void a_large_file_streams_up_and_down() throws Exception {
    long length = 64L * MIB + 17;
    String digest = Noise.digest(Noise.of(SEED, length));

    JsonObject deposited = Api.json(uploads("", length));
    assertThat(deposited.getJsonNumber("length").longValue()).isEqualTo(length);
    assertThat(deposited.getString("digest")).isEqualTo(digest);

    HttpResponse<InputStream> answer =
        client.send(
            HttpRequest.newBuilder(ServerUnderTest.at(path(deposited))).build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(length);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"" + digest + "\"");
    assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(Noise.digest(answer.body())).isEqualTo(digest);
  }

  @Test
  void a_download_that_broke_off_is_resumed_and_its_token_is_still_good() throws Exception {
    int length = 24 * MIB;
    JsonObject file = Api.json(uploads("", length));
    byte[] all = Noise.bytes(SEED, length);

    breaksOffAfter(MIB, path(file));
    JsonObject broken = seesTransfer(file, false);
    assertThat(broken.getInt("status")).isEqualTo(200);
    assertThat(broken.getInt("bytes")).isLessThan(length);

    Answer rest = asks(path(file), "bytes=" + MIB + "-", tag(file));
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.header("Content-Range"))
        .hasValue("bytes " + MIB + "-" + (length - 1) + "/" + length);
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(all, MIB, length));
    assertThat(seesTransfer(file, true).getInt("firstByte")).isEqualTo(MIB);
  }

  @Test
  void the_end_of_a_file_uses_it_up_and_its_rest_can_still_be_had() throws Exception {
    JsonObject file = Api.json(uploads("", MIB));

    assertThat(asks(path(file), "bytes=0-99", null).status()).isEqualTo(206);
    assertThat(details(file).getInt("usesLeft")).isEqualTo(1);
    assertThat(anybody.get(path(file)).body()).isEqualTo(Noise.bytes(SEED, MIB));
    seesTransfer(file, true);

    assertThat(anybody.get(path(file)).status()).isEqualTo(404);
    assertThat(asks(path(file), "bytes=0-", null).status()).isEqualTo(404);
    assertThat(anybody.send("HEAD", path(file), Map.of(), new byte[0]).status()).isEqualTo(200);
    assertThat(asks(path(file), "bytes=1000000-", tag(file)).status()).isEqualTo(206);
    assertThat(details(file).getInt("usesLeft")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=2-4|206|cde",
        "bytes=7-|206|hij",
        "bytes=-2|206|ij",
        "bytes=0-0|206|a",
        "bytes=5-99|206|fghij",
        "bytes=-99|206|abcdefghij",
        "bytes=0-1,4-5|200|abcdefghij",
        "bytes=4-2|200|abcdefghij",
        "lines=1-2|200|abcdefghij",
        "nonsense|200|abcdefghij"
      })
  void ranges_of_a_small_content(String range, int status, String expected) {
    String uri = operator.deposits("text/plain", "abcdefghij");

    Answer answer = anybody.with("Range", range).get(pathOf(uri));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text()).isEqualTo(expected);
    assertThat(answer.header("Content-Length")).hasValue(String.valueOf(expected.length()));
  }

  @Test
  void a_range_behind_the_end_is_refused_with_the_length() {
    String uri = operator.deposits("text/plain", "abcdefghij");

    Answer answer = anybody.with("Range", "bytes=10-").get(pathOf(uri));

    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).hasValue("bytes */10");
    assertThat(anybody.get(pathOf(uri)).text()).isEqualTo("abcdefghij");
  }

  @Test
  void conditions_hold_for_what_they_name() {
    String path = pathOf(operator.deposits("text/plain", "abcdefghij"));
    String tag = anybody.send("HEAD", path, Map.of(), new byte[0]).header("ETag").orElseThrow();

    Answer unchanged = anybody.with("If-None-Match", "\"x\", W/" + tag).get(path);
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.header("ETag")).hasValue(tag);
    assertThat(anybody.with("If-Match", "\"x\"").get(path).status()).isEqualTo(412);
    assertThat(asks(path, "bytes=2-4", tag).text()).isEqualTo("cde");
    assertThat(asks(path, "bytes=2-4", "\"x\"").text()).isEqualTo("abcdefghij");
  }

  @Test
  void each_form_of_a_value_has_a_tag_of_its_own() {
    JsonObject deposited =
        Api.json(
            administrator.post(
                "/api/v1/repository?uses=2&target=" + Api.encoded(MODEL), "text/plain", "m1"));
    Answer bare = anybody.get(path(deposited));
    Answer item = anybody.with("Accept", "application/dmmo+json").get(path(deposited));

    assertThat(bare.header("ETag")).isPresent().isNotEqualTo(item.header("ETag"));
    assertThat(bare.header("Vary")).hasValue("Accept");
  }

  @Test
  void a_file_is_not_handed_out_in_a_form_that_it_does_not_have() throws Exception {
    JsonObject file = Api.json(uploads("", MIB));

    assertThat(anybody.with("Accept", "application/dmmo+json").get(path(file)).status())
        .isEqualTo(406);
  }

  @Test
  void a_download_that_broke_off_is_not_taken_for_one_whatever_the_device_claims()
      throws Exception {
    JsonObject file = Api.json(uploads("", 24L * MIB));
    String uri = file.getString("uri");
    String id = operator.queues(device, hget(uri, MODEL));

    Conversation conversation = device.opens().isAsked(hget(uri, MODEL));
    breaksOffAfter(MIB, path(file));
    seesTransfer(file, false);
    conversation.answers(done()).isDismissed();

    assertThat(operator.sees(id, "FAILED").getString("reason")).contains("ended after");
  }

  @Test
  void what_a_device_delivers_that_is_large_is_a_file() throws Exception {
    long length = 8L * MIB + 1;
    String digest = Noise.digest(Noise.of(SEED, length));
    String slot = operator.opensSlot();
    Command deliver = Command.of("HPUT", slot, DEV_INFO);
    String id = operator.queues(device, deliver);

    Conversation conversation = device.opens().isAsked(deliver);
    assertThat(delivers(slot, length)).isEqualTo(204);
    conversation.answers(done()).isDismissed();

    JsonObject command = operator.sees(id, "SUCCEEDED");
    assertThat(command).doesNotContainKey("data");
    JsonObject file = command.getJsonObject("file");
    assertThat(file.getString("mediaType")).isEqualTo(BINARY);
    assertThat(file.getJsonNumber("length").longValue()).isEqualTo(length);
    String content = "/api/v1/repository/" + file.getString("token") + "/content";
    Answer downloaded = administrator.get(content);
    assertThat(Noise.digest(new java.io.ByteArrayInputStream(downloaded.body()))).isEqualTo(digest);
    assertThat(downloaded.header("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    assertThat(downloaded.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(administrator.with("Range", "bytes=-1").get(content).status()).isEqualTo(206);
    assertThat(anybody.get(content).status()).isEqualTo(401);
  }

  @Test
  void a_delivery_that_broke_off_leaves_the_slot_open() throws Exception {
    String slot = operator.opensSlot();
    try (Wire wire = new Wire()) {
      wire.head(
          "PUT " + pathOf(slot), List.of("Content-Type: " + BINARY, "Content-Length: 9000000"));
      wire.sends(Noise.bytes(SEED, MIB));
    }
    JsonObject broken = seesTransfer(slot.substring(slot.lastIndexOf('/') + 1), false);
    assertThat(broken.getInt("status")).isEqualTo(400);
    assertThat(broken.getString("method")).isEqualTo("PUT");

    assertThat(delivers(slot, 100)).isEqualTo(204);
  }

  @Test
  void object_data_of_some_size_is_still_looked_into() {
    String slot = operator.opensSlot();
    String id = operator.queues(device, Command.of("HPUT", slot, DEV_INFO));
    String json = "{\"Mod\":\"" + "m".repeat(300_000) + "\"}";
    Map<String, String> type = Map.of("Content-Type", "application/dmmo+json");

    assertThat(anybody.send("PUT", pathOf(slot), type, json.getBytes()).status()).isEqualTo(204);

    assertThat(operator.command(id).getJsonObject("data").getString("Mod")).hasSize(300_000);
  }

  @Test
  void object_data_that_is_too_large_to_be_looked_into_is_not_shown() {
    String slot = operator.opensSlot();
    String json = "{\"Mod\":\"" + "m".repeat(5 * MIB) + "\"}";
    Map<String, String> type = Map.of("Content-Type", "application/dmmo+json");
    assertThat(anybody.send("PUT", pathOf(slot), type, json.getBytes()).status()).isEqualTo(204);

    String token = slot.substring(slot.lastIndexOf('/') + 1);
    Answer refused = administrator.get("/api/v1/repository/" + token + "/content");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("masked");
  }

  @Test
  void a_body_that_says_that_it_is_too_large_is_not_read() throws Exception {
    String slot = operator.opensSlot();
    try (Wire wire = new Wire()) {
      wire.head(
          "PUT " + pathOf(slot), List.of("Content-Type: " + BINARY, "Content-Length: 5000000000"));

      assertThat(wire.status()).contains("413");
    }
  }

  @Test
  void an_operators_body_has_the_same_bound() throws Exception {
    String who = "admin:" + ServerUnderTest.ADMINISTRATOR_PASSWORD;
    String basic = Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
    try (Wire wire = new Wire()) {
      wire.head(
          "POST /api/v1/repository",
          List.of(
              "Authorization: Basic " + basic,
              "Content-Type: " + BINARY,
              "Content-Length: 5000000000"));

      assertThat(wire.status()).contains("413");
    }
  }

  @Test
  void nothing_is_read_of_what_is_brought_to_a_token_that_nobody_gave() throws Exception {
    try (Wire wire = new Wire()) {
      wire.head(
          "PUT /repository/" + "x".repeat(32),
          List.of("Content-Type: " + BINARY, "Content-Length: 5000000"));

      assertThat(wire.status()).contains("404");
    }
  }

  @Test
  void a_part_or_a_coding_is_not_taken_for_the_content() {
    String slot = operator.opensSlot();

    assertThat(put(slot, Map.of("Content-Encoding", "gzip")).status()).isEqualTo(415);
    assertThat(put(slot, Map.of("Content-Range", "bytes 0-0/2")).status()).isEqualTo(400);
    assertThat(put(slot, Map.of("Content-Encoding", "identity")).status()).isEqualTo(204);
  }

  @Test
  void what_is_small_is_sealed_and_cannot_be_downloaded() {
    String token =
        Api.json(administrator.post("/api/v1/repository", "text/plain", "secret"))
            .getString("token");

    JsonObject details = administrator.read("/api/v1/repository/" + token);
    assertThat(details.getString("purpose")).isEqualTo("fetch");
    assertThat(details).doesNotContainKeys("length", "digest");
    assertThat(details.getInt("usesLeft")).isEqualTo(1);
    assertThat(administrator.get("/api/v1/repository/" + token + "/content").status())
        .isEqualTo(409);
    assertThat(administrator.get("/api/v1/repository/" + "x".repeat(32)).status()).isEqualTo(404);
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

  private Answer uploads(String query, long length) throws IOException, InterruptedException {
    String basic = new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD).asBasic();
    HttpResponse<String> answer =
        sends(
            "POST",
            "/api/v1/repository" + query,
            length,
            "Content-Type",
            BINARY,
            "Authorization",
            basic);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new Answer(201, Map.of(), answer.body().getBytes());
  }

  private int delivers(String slot, long length) throws IOException, InterruptedException {
    return sends("PUT", pathOf(slot), length, "Content-Type", BINARY).statusCode();
  }

  private Answer put(String slot, Map<String, String> header) {
    return anybody.with("Content-Type", BINARY).send("PUT", pathOf(slot), header, new byte[] {1});
  }

  private static void breaksOffAfter(int bytes, String path) throws IOException {
    try (Wire wire = new Wire()) {
      wire.head("GET " + path, List.of());
      assertThat(wire.status()).contains("200");
      assertThat(wire.reads(bytes)).hasSize(bytes);
    }
  }

  private Answer asks(String path, String range, String ifRange) {
    Api api = anybody.with("Range", range);
    return (ifRange == null ? api : api.with("If-Range", ifRange)).get(path);
  }

  private JsonObject details(JsonObject file) {
    return administrator.read("/api/v1/repository/" + file.getString("token"));
  }

  private JsonObject seesTransfer(JsonObject file, boolean complete) {
    return seesTransfer(file.getString("token"), complete);
  }

  /** The newest transfer, once it is over. */
  private JsonObject seesTransfer(String token, boolean complete) {
    return Awaitility.await("a transfer with " + token)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> newestTransfer(token),
            transfer ->
                transfer != null
                    && transfer.getInt("bytes") > 0
                    && transfer.getBoolean("complete") == complete);
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

  private static String tag(JsonObject file) {
    return "\"" + file.getString("digest") + "\"";
  }

  private static String path(JsonObject deposited) {
    return pathOf(deposited.getString("uri"));
  }

  private static String pathOf(String uri) {
    return URI.create(uri).getRawPath();
  }
}
