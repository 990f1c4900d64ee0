package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.simulator.Behaviour.FAITHFUL;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Noise;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Command;

/** Large contents that a device fetches and delivers, over lines that hold and lines that break. */
@OnTheServer
class SimulatedFilesIT {

  private static final String BLOB = DEMO + "/demo/Blob";
  private static final String BINARY = "application/octet-stream";
  private static final int MIB = 1024 * 1024;
  private static final int SEED = 11;

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Test
  void a_large_file_is_fetched_in_one_go() throws IOException {
    try (Simulated device = Simulated.that(FAITHFUL)) {
      JsonObject file = uploads(8 * MIB + 17);

      assertThat(fetches(device, file, "SUCCEEDED").getInt("status")).isEqualTo(200);

      assertThat(digest(device)).isEqualTo(file.getString("digest"));
      assertThat(transfers(file))
          .singleElement()
          .satisfies(only -> assertThat(only.getBoolean("complete")).isTrue())
          .satisfies(only -> assertThat(only.getInt("bytes")).isEqualTo(8 * MIB + 17));
    }
  }

  @Test
  void a_download_whose_line_breaks_again_and_again_is_resumed_where_it_broke_off()
      throws IOException {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.LINES_BREAK))) {
      JsonObject file = uploads(4 * MIB + 17);

      fetches(device, file, "SUCCEEDED");

      assertThat(digest(device)).isEqualTo(file.getString("digest"));
      List<JsonObject> transfers = transfers(file);
      assertThat(transfers)
          .extracting(transfer -> transfer.getInt("status") + " from " + from(transfer))
          .containsExactly(
              "200 from 0",
              "206 from " + MIB,
              "206 from " + 2 * MIB,
              "206 from " + 3 * MIB,
              "206 from " + 4 * MIB);
      assertThat(transfers.get(4).getBoolean("complete")).isTrue();
      assertThat(usesLeft(file)).isZero();
    }
  }

  @Test
  void a_download_that_was_given_up_has_failed_and_can_be_begun_again() throws IOException {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.LINES_BREAK, Quirk.NEVER_RESUMES))) {
      JsonObject file = uploads(24 * MIB);

      JsonObject failed = fetches(device, file, "FAILED");
      assertThat(failed.getInt("status")).isEqualTo(419);
      assertThat(failed.getString("reason")).contains("ended after");
      assertThat(usesLeft(file)).isEqualTo(1);

      device.virtual().behave(FAITHFUL);
      fetches(device, file, "SUCCEEDED");
      assertThat(digest(device)).isEqualTo(file.getString("digest"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HPUT", "HPOST"})
  void what_a_device_delivers_that_is_large_is_a_file(String name) throws IOException, TreeFault {
    try (Simulated device = Simulated.that(FAITHFUL)) {
      byte[] bytes = Noise.bytes(SEED, 8 * MIB + 1);
      holds(device, bytes);
      String id =
          operator.queues(device.registered(), Command.of(name, operator.opensSlot(), BLOB));

      device.contacts();

      JsonObject file = operator.sees(id, "SUCCEEDED").getJsonObject("file");
      assertThat(file.getString("mediaType")).isEqualTo(BINARY);
      assertThat(file.getInt("length")).isEqualTo(bytes.length);
      String content = "/api/v1/repository/" + file.getString("token") + "/content";
      assertThat(api.get(content).body()).isEqualTo(bytes);
    }
  }

  @Test
  void bytes_that_are_few_are_the_value_of_their_node() {
    try (Simulated device = Simulated.that(FAITHFUL)) {
      String id =
          operator.queues(device.registered(), Command.of("HPUT", operator.opensSlot(), BLOB));

      device.contacts();

      JsonObject delivered = operator.sees(id, "SUCCEEDED");
      assertThat(delivered.getString("dataType")).isEqualTo(BINARY);
      assertThat(delivered.getString("data")).isEqualTo("AQID");
      String node = "/tree/nodes?object=" + DEMO + "&path=Blob";
      assertThat(api.read(device.registered().path() + node).toString()).contains("AQID");
    }
  }

  private JsonObject uploads(int length) {
    byte[] bytes = Noise.bytes(SEED, length);
    Answer answer = api.send("POST", "/api/v1/repository", Map.of("Content-Type", BINARY), bytes);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Api.json(answer);
  }

  private JsonObject fetches(Simulated device, JsonObject file, String state) {
    String id = operator.queues(device.registered(), hget(file.getString("uri"), BLOB));
    device.contacts();
    return operator.sees(id, state);
  }

  private static void holds(Simulated device, byte[] bytes) throws TreeFault {
    device.virtual().tree().set(ClientUri.parse(BLOB), Base64.getEncoder().encodeToString(bytes));
  }

  private static String digest(Simulated device) throws IOException {
    return Noise.digest(new ByteArrayInputStream(Base64.getDecoder().decode(device.value(BLOB))));
  }

  /** In the order in which they began. */
  private List<JsonObject> transfers(JsonObject file) {
    List<JsonObject> newestFirst =
        new ArrayList<>(
            api.read("/api/v1/repository/" + file.getString("token") + "/transfers")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private static int from(JsonObject transfer) {
    return transfer.getInt("firstByte", 0);
  }

  private int usesLeft(JsonObject file) {
    return api.read("/api/v1/repository/" + file.getString("token")).getInt("usesLeft");
  }
}
