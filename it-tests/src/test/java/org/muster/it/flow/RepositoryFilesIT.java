package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.flow.LargeFiles.BINARY;
import static org.muster.it.flow.LargeFiles.MIB;
import static org.muster.it.flow.LargeFiles.SEED;
import static org.muster.it.flow.LargeFiles.path;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.done;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Noise;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** Contents of the Data Repository that are files, and how large what is looked into may be. */
@OnTheServer
class RepositoryFilesIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api administrator = Api.asAdministrator();
  private final Api anybody = Api.anonymously();
  private final LargeFiles files = new LargeFiles();

  @Test
  void a_large_file_streams_up_and_down() throws Exception {
    long length = 64L * MIB + 17;
    String digest = Noise.digest(Noise.of(SEED, length));

    JsonObject deposited = files.uploads(length);
    assertThat(deposited.getJsonNumber("length").longValue()).isEqualTo(length);
    assertThat(deposited.getString("digest")).isEqualTo(digest);

    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient()
            .send(
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
  void a_file_is_not_handed_out_in_a_form_that_it_does_not_have() throws Exception {
    JsonObject file = files.uploads(MIB);

    assertThat(anybody.with("Accept", "application/dmmo+json").get(path(file)).status())
        .isEqualTo(406);
  }

  @Test
  void what_a_device_delivers_that_is_large_is_a_file() throws Exception {
    long length = 8L * MIB + 1;
    String digest = Noise.digest(Noise.of(SEED, length));
    String slot = operator.opensSlot();
    Command deliver = Command.of("HPUT", slot, DEV_INFO);
    String id = operator.queues(device, deliver);

    Conversation conversation = device.opens().isAsked(deliver);
    assertThat(files.delivers(slot, length)).isEqualTo(204);
    conversation.answers(done()).isDismissed();

    JsonObject command = operator.sees(id, "SUCCEEDED");
    assertThat(command).doesNotContainKey("data");
    JsonObject file = command.getJsonObject("file");
    assertThat(file.getString("mediaType")).isEqualTo(BINARY);
    assertThat(file.getJsonNumber("length").longValue()).isEqualTo(length);
    String content = "/api/v1/repository/" + file.getString("token") + "/content";
    Answer downloaded = administrator.get(content);
    assertThat(Noise.digest(new ByteArrayInputStream(downloaded.body()))).isEqualTo(digest);
    assertThat(downloaded.header("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    assertThat(downloaded.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(administrator.with("Range", "bytes=-1").get(content).status()).isEqualTo(206);
    assertThat(anybody.get(content).status()).isEqualTo(401);
  }

  @Test
  void object_data_of_some_size_is_still_looked_into() {
    String slot = operator.opensSlot();
    String id = operator.queues(device, Command.of("HPUT", slot, DEV_INFO));
    String json = "{\"Mod\":\"" + "m".repeat(300_000) + "\"}";
    Map<String, String> type = Map.of("Content-Type", "application/dmmo+json");

    assertThat(anybody.send("PUT", Api.path(slot), type, json.getBytes()).status()).isEqualTo(204);

    assertThat(operator.command(id).getJsonObject("data").getString("Mod")).hasSize(300_000);
  }

  @Test
  void object_data_that_is_too_large_to_be_looked_into_is_not_shown() {
    String slot = operator.opensSlot();
    String json = "{\"Mod\":\"" + "m".repeat(5 * MIB) + "\"}";
    Map<String, String> type = Map.of("Content-Type", "application/dmmo+json");
    assertThat(anybody.send("PUT", Api.path(slot), type, json.getBytes()).status()).isEqualTo(204);

    String token = slot.substring(slot.lastIndexOf('/') + 1);
    Answer refused = administrator.get("/api/v1/repository/" + token + "/content");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("masked");
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
}
