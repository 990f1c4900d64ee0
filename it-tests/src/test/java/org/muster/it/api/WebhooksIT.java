package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** Webhooks: all that is wanted is sent, in order, signed, until it is taken. */
@OnTheServer
class WebhooksIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Operator operator = new Operator();
  private final Api administrator = Api.asAdministrator();
  private final WebhookReceiver receiver = WebhookReceiver.opens();
  private final String group = Accounts.anyName();
  private final String path = "/api/v1/webhooks/" + group;
  private LockstepDevice device;

  @BeforeEach
  void a_device_in_a_group() {
    device = LockstepDevice.registered();
    administrator.patch(device.path(), "{\"groups\":[\"%s\"]}".formatted(group));
  }

  @AfterEach
  void nothing_is_left() {
    administrator.delete(path);
    receiver.close();
  }

  @Test
  void events_are_sent_in_order_and_signed() {
    String secret = sets(form("")).getString("secret");

    List<String> commands =
        operator.queuesAll(device, get(DEV_ID), get(DEV_ID), get(DEV_ID), get(DEV_ID));
    receiver.takes(4);

    assertThat(ids(receiver.taken())).isEqualTo(commands);
    WebhookReceiver.Request request = receiver.requests().get(0);
    assertThat(request.isSignedWith(secret)).isTrue();
    assertThat(request.isSigned(secret, request.body().replace("queued", "failed"))).isFalse();
    assertThat(request.type()).startsWith("application/cloudevents+json");
    assertThat(request.id()).isEqualTo(receiver.taken().get(0).getString("id"));
    assertThat(administrator.get(path).text()).doesNotContain(secret, "\"secret\"");
    assertThat(ServerUnderTest.log()).doesNotContain(secret);
  }

  @Test
  void what_was_not_taken_for_a_while_is_sent_afterwards_once_and_in_order() {
    receiver.says(503);
    sets(form(""));
    List<String> commands =
        operator.queuesAll(device, get(DEV_ID), get(DEV_ID), get(DEV_ID), get(DEV_ID));
    receiver.seesRequests(3);
    JsonObject failing = administrator.read(path);
    assertThat(failing.getInt("failures")).isPositive();
    assertThat(failing.getString("reason")).contains("503");
    assertThat(failing.getBoolean("paused")).isFalse();

    receiver.says(204);
    receiver.takes(4);

    assertThat(ids(receiver.taken())).isEqualTo(commands);
    seesWebhook(hook -> hook.getInt("failures") == 0 && !hook.containsKey("failingSince"));
    List<JsonObject> deliveries = seesTaken(4);
    assertThat(deliveries)
        .filteredOn(one -> !one.getBoolean("taken"))
        .isNotEmpty()
        .allMatch(one -> one.getInt("status") == 503);
  }

  @Test
  void nobody_who_cannot_be_reached_is_forgotten() {
    administrator.put(path, form("").replace(receiver.url(), "http://127.0.0.1:9/"));
    String command = operator.queues(device, get(DEV_ID));
    seesWebhook(hook -> hook.getInt("failures") > 0);

    sets(form(""));
    receiver.takes(1);

    assertThat(ids(receiver.taken())).containsExactly(command);
  }

  @Test
  void only_what_is_wanted_is_sent() {
    sets(form(",\"types\":[\"command.cancelled\",\"device\"]"));
    LockstepDevice other = LockstepDevice.registered();
    operator.cancels(operator.queues(other, get(DEV_ID)));
    operator.cancels(operator.queues(device, get(DEV_ID)));
    administrator.put(device.path() + "/state", "{\"state\":\"BLOCKED\"}");
    receiver.takes(2);

    assertThat(EventReader.types(receiver.taken().stream()))
        .containsExactly("command.cancelled", "device.blocked");
    assertThat(receiver.taken()).allMatch(e -> e.getString("subject").equals(device.id()));
  }

  @Test
  void several_go_in_one_request() {
    receiver.says(503);
    String secret = sets(form(",\"batch\":10")).getString("secret");
    List<String> commands =
        operator.queuesAll(device, get(DEV_ID), get(DEV_ID), get(DEV_ID), get(DEV_ID));
    receiver.seesRequests(1);
    receiver.says(204);
    receiver.takes(4);

    assertThat(ids(receiver.taken())).isEqualTo(commands);
    assertThat(receiver.requests())
        .allMatch(request -> request.isSignedWith(secret))
        .allMatch(request -> request.type().startsWith("application/cloudevents-batch+json"));
    assertThat(receiver.requests()).filteredOn(request -> request.said() == 204).hasSize(1);
  }

  @Test
  void who_wants_nothing_any_more_is_sent_nothing() {
    receiver.says(410);
    sets(form(""));
    operator.queues(device, get(DEV_ID));
    JsonObject paused = seesWebhook(hook -> hook.getBoolean("paused"));
    assertThat(paused.getString("reason")).contains("410");

    receiver.says(204);
    sets(form(""));
    receiver.takes(1);
  }

  @Test
  void a_paused_webhook_is_sent_what_it_missed_when_it_goes_on() {
    sets(form(",\"paused\":true"));
    String other = path + "-other";
    String command;
    try (WebhookReceiver running = WebhookReceiver.opens()) {
      administrator.put(other, form("").replace(receiver.url(), running.url()));
      command = operator.queues(device, get(DEV_ID));
      running.takes(1);
    } finally {
      administrator.delete(other);
    }
    assertThat(administrator.read(path).getInt("behind")).isPositive();
    assertThat(receiver.requests()).isEmpty();

    sets(form(""));
    receiver.takes(1);

    assertThat(ids(receiver.taken())).containsExactly(command);
  }

  @Test
  void events_are_sent_again_from_one_of_them_on() {
    sets(form(""));
    operator.queuesAll(device, get(DEV_ID), get(DEV_ID), get(DEV_ID));
    receiver.takes(3);
    String second = receiver.taken().get(1).getString("id");

    Answer again = administrator.post(path + "/resend", "{\"from\":\"" + second + "\"}");

    assertThat(again.status()).as(again.text()).isEqualTo(200);
    receiver.takes(5);
    assertThat(receiver.taken().subList(3, 5)).isEqualTo(receiver.taken().subList(1, 3));
    blames(administrator.post(path + "/resend", "{\"from\":\"999999999999\"}"), 400, "from");
    blames(administrator.post(path + "/resend", "{\"from\":\"x\"}"), 400, "from");
  }

  @Test
  void nothing_is_left_out_by_sending_again() {
    sets(form(",\"paused\":true"));
    String position = administrator.read(path).getString("position");
    operator.queuesAll(device, get(DEV_ID), get(DEV_ID));
    long next = Long.parseLong(position) + 1;
    Awaitility.await("the events")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> administrator.read(path).getInt("behind") >= 2);

    blames(
        administrator.post(path + "/resend", "{\"from\":\"%d\"}".formatted(next + 1)), 400, "from");

    assertThat(administrator.read(path).getString("position")).isEqualTo(position);
    Answer again = administrator.post(path + "/resend", "{\"from\":\"%d\"}".formatted(next));
    assertThat(again.status()).as(again.text()).isEqualTo(200);
  }

  @Test
  void a_test_says_what_was_said_to_it() {
    String secret = sets(form("")).getString("secret");
    receiver.says(418);

    JsonObject tested = Api.json(administrator.post(path + "/test", ""));

    assertThat(tested.getBoolean("taken")).isFalse();
    assertThat(tested.getInt("status")).isEqualTo(418);
    assertThat(receiver.requests()).hasSize(1);
    assertThat(receiver.requests().get(0).isSignedWith(secret)).isTrue();
  }

  @Test
  void whoever_may_not_change_a_webhook_sees_no_key_in_its_place() {
    sets(form(""));
    Api reader = Accounts.signedBy(Accounts.with("operator"));

    assertThat(administrator.read(path).getString("url")).isEqualTo(receiver.url());
    assertThat(reader.read(path).getString("url"))
        .isEqualTo(receiver.url().replace("/hook?key=7", ""))
        .startsWith("http://127.0.0.1:");
    assertThat(reader.get("/api/v1/webhooks").text())
        .contains(group)
        .doesNotContain("/hook", "key=7");
  }

  @Test
  void another_secret_takes_the_place_of_the_first() {
    String first = sets(form("")).getString("secret");
    String second = Api.json(administrator.post(path + "/secret", "")).getString("secret");
    operator.queues(device, get(DEV_ID));
    receiver.takes(1);

    assertThat(receiver.requests().get(0).isSignedWith(first)).isFalse();
    assertThat(receiver.requests().get(0).isSignedWith(second)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/, url",
    "http://127.0.0.2/, url",
    "http://user:pass@127.0.0.1/, url",
    "ftp://127.0.0.1/, url",
    "nonsense, url"
  })
  void events_are_sent_to_no_place_that_is_not_allowed(String url, String parameter) {
    blames(administrator.put(path, "{\"url\":\"%s\"}".formatted(url)), 400, parameter);
    problem(administrator.get(path), 404);
  }

  @Test
  void a_form_with_nonsense_is_refused() {
    blames(administrator.put(path, form(",\"types\":[\"nonsense\"]")), 400, "type");
    blames(administrator.put(path, form(",\"batch\":101")), 400, "batch");
    blames(administrator.put("/api/v1/webhooks/Not_A_Name", form("")), 400, "name");
  }

  private JsonObject sets(String form) {
    Answer answer = administrator.put(path, form);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Api.json(answer);
  }

  private String form(String more) {
    return "{\"url\":\"%s\",\"scope\":{\"groups\":[\"%s\"]}%s}"
        .formatted(receiver.url(), group, more);
  }

  /** What became of all requests, once so many were taken: it is written after the answer. */
  private List<JsonObject> seesTaken(int count) {
    return Awaitility.await("what became of the requests")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                administrator
                    .read(path + "/deliveries?limit=500")
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class),
            all -> all.stream().filter(one -> one.getBoolean("taken")).count() == count);
  }

  private JsonObject seesWebhook(java.util.function.Predicate<JsonObject> such) {
    return Awaitility.await("the webhook")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> administrator.read(path), such);
  }

  private static List<String> ids(List<JsonObject> events) {
    return events.stream().map(event -> event.getJsonObject("data").getString("id")).toList();
  }
}
