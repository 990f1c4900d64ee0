package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.flow.LargeFiles.BINARY;
import static org.muster.it.flow.LargeFiles.MIB;
import static org.muster.it.flow.LargeFiles.SEED;
import static org.muster.it.flow.LargeFiles.path;
import static org.muster.it.flow.LargeFiles.tag;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.hget;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Noise;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Wire;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Transfers that break off are resumed, and never taken for what they are not (TS §5.6). */
@OnTheServer
class BrokenTransfersIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api administrator = Api.asAdministrator();
  private final Api anybody = Api.anonymously();
  private final LargeFiles files = new LargeFiles();

  @Test
  void a_download_that_broke_off_is_resumed_and_its_token_is_still_good() throws Exception {
    int length = 24 * MIB;
    JsonObject file = files.uploads(length);
    byte[] all = Noise.bytes(SEED, length);

    breaksOffAfter(MIB, path(file));
    JsonObject broken = files.seesTransfer(file.getString("token"), false);
    assertThat(broken.getInt("status")).isEqualTo(200);
    assertThat(broken.getInt("bytes")).isLessThan(length);

    Answer rest = asks(path(file), "bytes=" + MIB + "-", tag(file));
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.header("Content-Range"))
        .hasValue("bytes " + MIB + "-" + (length - 1) + "/" + length);
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(all, MIB, length));
    assertThat(files.seesTransfer(file.getString("token"), true).getInt("firstByte"))
        .isEqualTo(MIB);
  }

  @Test
  void the_end_of_a_file_uses_it_up_and_its_rest_can_still_be_had() throws Exception {
    JsonObject file = files.uploads(MIB);

    assertThat(asks(path(file), "bytes=0-99", null).status()).isEqualTo(206);
    assertThat(details(file).getInt("usesLeft")).isEqualTo(1);
    assertThat(anybody.get(path(file)).body()).isEqualTo(Noise.bytes(SEED, MIB));
    files.seesTransfer(file.getString("token"), true);

    assertThat(anybody.get(path(file)).status()).isEqualTo(404);
    assertThat(asks(path(file), "bytes=0-", null).status()).isEqualTo(404);
    assertThat(anybody.send("HEAD", path(file), Map.of(), new byte[0]).status()).isEqualTo(200);
    assertThat(asks(path(file), "bytes=1000000-", tag(file)).status()).isEqualTo(206);
    assertThat(details(file).getInt("usesLeft")).isZero();
  }

  @Test
  void a_download_that_broke_off_is_not_taken_for_one_whatever_the_device_claims()
      throws Exception {
    JsonObject file = files.uploads(24L * MIB);
    String uri = file.getString("uri");
    String id = operator.queues(device, hget(uri, MODEL));

    Conversation conversation = device.opens().isAsked(hget(uri, MODEL));
    breaksOffAfter(MIB, path(file));
    files.seesTransfer(file.getString("token"), false);
    conversation.answers(done()).isDismissed();

    assertThat(operator.sees(id, "FAILED").getString("reason")).contains("ended after");
  }

  @Test
  void a_delivery_that_broke_off_leaves_the_slot_open() throws Exception {
    String slot = operator.opensSlot();
    try (Wire wire = new Wire()) {
      wire.head(
          "PUT " + Api.path(slot), List.of("Content-Type: " + BINARY, "Content-Length: 9000000"));
      wire.sends(Noise.bytes(SEED, MIB));
    }
    JsonObject broken = files.seesTransfer(slot.substring(slot.lastIndexOf('/') + 1), false);
    assertThat(broken.getInt("status")).isEqualTo(400);
    assertThat(broken.getString("method")).isEqualTo("PUT");

    assertThat(files.delivers(slot, 100)).isEqualTo(204);
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
}
