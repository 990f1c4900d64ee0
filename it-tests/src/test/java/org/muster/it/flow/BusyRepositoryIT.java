package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.lockstep.Wire;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** A device that our own repository has no time for comes again a little later (TS §5.3). */
@OnTheServer
class BusyRepositoryIT {

  private static final int MIB = 1024 * 1024;

  /** One for all tests: whoever looks through the database has enough to look through. */
  private static final AtomicReference<String> LARGE = new AtomicReference<>();

  private static final String BINARY = "application/octet-stream";

  private final Operator operator = new Operator();
  private final PushService pushService = PushService.open();
  private final LockstepDevice device = LockstepDevice.wokenBy(pushService);
  private final Api api = Api.asAdministrator();
  private final Api anybody = Api.anonymously();
  private final List<Wire> others = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    letsGo();
    pushService.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 419, 500, 503})
  void a_fetch_that_was_turned_away_is_sent_again(int reported) throws IOException {
    String uri = file(1, 1);
    isBusy();
    String id = operator.sendsFor(device, hget(uri, MODEL));
    Conversation conversation = comes();
    conversation.isAsked(hget(uri, MODEL));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(503);

    conversation.answers(status(reported)).isDismissed();

    JsonObject home = operator.sees(id, "QUEUED");
    assertThat(home.getString("reason")).contains("busy");
    assertThat(home).doesNotContainKey("session");
    letsGo();
    comesAgain(id, hget(uri, MODEL), uri);
  }

  @Test
  void a_device_that_pauses_gets_nothing_be_it_asked_or_not() throws IOException {
    String uri = file(1, 1);
    isBusy();
    String id = operator.queues(device, hget(uri, MODEL));
    turnedAway(hget(uri, MODEL), uri).isDismissed();
    operator.sees(id, "QUEUED");
    String behind = operator.queues(device, get(MODEL));

    device.opens().isDismissed();

    letsGo();
    Conversation conversation =
        Awaitility.await("the pause is over")
            .atMost(Duration.ofSeconds(30))
            .until(device::opens, now -> now.asked().size() == 2);
    conversation.isAsked(hget(uri, MODEL), get(MODEL));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(200);
    conversation.answers(done(), with(text("m1"))).isDismissed();
    operator.sees(id, "SUCCEEDED");
    operator.sees(behind, "SUCCEEDED");
    assertThat(pushService.waiting()).isZero();
  }

  @Test
  void a_device_that_was_called_in_its_pause_is_called_once_more_when_it_is_over()
      throws IOException {
    String uri = file(1, 1);
    isBusy();
    String id = operator.queues(device, hget(uri, MODEL));
    turnedAway(hget(uri, MODEL), uri).isDismissed();
    operator.sees(id, "QUEUED");
    String called = operator.sendsFor(device, get(MODEL));
    comes().isDismissed();
    letsGo();

    Conversation conversation = comes();
    conversation.isAsked(hget(uri, MODEL), get(MODEL));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(200);
    conversation.answers(done(), with(text("m1"))).isDismissed();

    operator.sees(called, "SUCCEEDED");
  }

  @ParameterizedTest
  @CsvSource({"HPUT, PUT", "HPOST, POST"})
  void a_delivery_that_was_turned_away_is_asked_for_again(String name, String method)
      throws IOException {
    String slot = operator.opensSlot();
    Command deliver = Command.of(name, slot, MODEL);
    isBusy();
    String id = operator.sendsFor(device, deliver);
    Conversation conversation = comes();
    conversation.isAsked(deliver);
    assertThat(delivers(method, slot)).isEqualTo(503);
    conversation.answers(status(419)).isDismissed();
    operator.sees(id, "QUEUED");
    letsGo();

    conversation = comes();
    conversation.isAsked(deliver);
    assertThat(delivers(method, slot)).isEqualTo(204);
    conversation.answers(done()).isDismissed();

    JsonObject command = operator.sees(id, "SUCCEEDED");
    assertThat(command.getInt("attempts")).isEqualTo(2);
    assertThat(command.getJsonObject("file").getInt("length")).isEqualTo(MIB);
  }

  @Test
  void a_new_instance_is_tried_again_too_for_nothing_of_it_was_there() throws IOException {
    String uri = file(1, 1);
    Command create = Command.of("HGET", uri);
    isBusy();
    String id = operator.sendsFor(device, create);
    pushService.delivers();
    turnedAway(create, uri).isDismissed();
    operator.sees(id, "QUEUED");
    letsGo();

    comesAgain(id, create, uri);
  }

  @Test
  void a_task_waits_for_the_repository_and_its_device_is_asked_to_come() throws IOException {
    String uri = file(1, 1);
    isBusy();
    String line = "[\"HGET\",\"" + uri + "\",\"" + MODEL + "\"]";
    String read = "{\"verb\":\"read\",\"uri\":\"" + MODEL + "\"}";
    Answer begun =
        api.post(
            device.path() + "/tasks",
            "{\"steps\":["
                + read
                + ",{\"verb\":\"command\",\"command\":"
                + line
                + "}],\"override\":true}");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    Conversation conversation = comes();
    conversation.isAsked(get(MODEL)).answers(with(text("m1"))).isAsked(hget(uri, MODEL));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(503);
    conversation.answers(status(419)).isDismissed();
    letsGo();

    conversation = comes();
    conversation.isAsked(hget(uri, MODEL));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(200);
    conversation.answers(done()).isDismissed();

    assertThat(api.read("/api/v1/tasks/" + Api.json(begun).getString("id")).getString("state"))
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void a_device_that_gives_other_reasons_has_its_word() throws IOException {
    String uri = file(1, 1);
    isBusy();
    String id = operator.queues(device, hget(uri, MODEL));

    Conversation conversation = device.opens().isAsked(hget(uri, MODEL));
    assertThat(anybody.get(path(uri)).status()).isEqualTo(503);
    conversation.answers(status(404)).isDismissed();

    assertThat(operator.sees(id, "FAILED").getInt("status")).isEqualTo(404);
  }

  private void comesAgain(String id, Command command, String uri) {
    Conversation conversation = comes();
    conversation.isAsked(command);
    assertThat(anybody.get(path(uri)).status()).isEqualTo(200);
    conversation.answers(done()).isDismissed();
    assertThat(operator.sees(id, "SUCCEEDED").getInt("attempts")).isEqualTo(2);
  }

  private Conversation comes() {
    return device.opensFor(pushService.delivers().id().orElseThrow());
  }

  private Conversation turnedAway(Command command, String uri) {
    Conversation conversation = device.opens().isAsked(command);
    assertThat(anybody.get(path(uri)).status()).isEqualTo(503);
    return conversation.answers(status(419));
  }

  /** As many files as there is room for are under way, and go no further. */
  private void isBusy() throws IOException {
    String path = path(LARGE.updateAndGet(known -> known == null ? file(24, 1_000) : known));
    for (int i = 0; i < ServerUnderTest.FILES_AT_ONCE; i++) {
      Wire wire = new Wire();
      others.add(wire);
      wire.head("GET " + path, List.of());
      assertThat(wire.status()).contains("200");
    }
  }

  private void letsGo() throws IOException {
    for (Wire wire : others) {
      wire.close();
    }
    others.clear();
    String probe = path(file(1, 100));
    Awaitility.await("room for another file")
        .atMost(Duration.ofSeconds(30))
        .until(() -> anybody.get(probe).status() == 200);
  }

  private String file(int mebibytes, int uses) {
    Answer kept =
        Awaitility.await("room for a file")
            .atMost(Duration.ofSeconds(30))
            .until(() -> uploads(mebibytes, uses), answer -> answer.status() != 503);
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    return Api.json(kept).getString("uri");
  }

  private Answer uploads(int mebibytes, int uses) {
    return api.post("/api/v1/repository?uses=" + uses, BINARY, "x".repeat(mebibytes * MIB));
  }

  private int delivers(String method, String slot) {
    return anybody
        .send(
            method,
            path(slot),
            java.util.Map.of("Content-Type", BINARY),
            "x".repeat(MIB).getBytes(StandardCharsets.US_ASCII))
        .status();
  }

  private static String path(String uri) {
    return URI.create(uri).getPath();
  }
}
