package org.muster.it.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** What nobody can deal with lies where operators find it, and holds up nothing else. */
@OnTheServer
class DeadLettersIT {

  private static final String LETTERS = "/api/v1/dead-letters/";

  private final String marker = "poison-" + UUID.randomUUID();
  private final Api api = Api.asAdministrator();
  private final Operator operator = new Operator();

  @Deployment(testable = false)
  static WebArchive a_way_to_poison_queues() {
    return ShrinkWrap.create(WebArchive.class, "poison.war").addClass(PoisonServlet.class);
  }

  @Test
  void a_request_that_nobody_can_read_is_put_aside_and_the_next_one_goes_out() {
    puts("muster.push.http.urgent", marker);
    try (PushService push = PushService.open()) {
      LockstepDevice device = LockstepDevice.wokenBy(push);
      operator.sendsFor(device, get(DEV_ID));
      push.delivers();
    }

    JsonObject letter = sees("push");

    assertThat(letter.getString("origin")).isEqualTo("muster.push.http.urgent");
    assertThat(letter.getString("reason")).isEqualTo("It names no notification.");
    assertThat(letter.getString("type")).isEqualTo("poison/1");
    assertThat(letter).doesNotContainKey("device");
    Answer again = api.post(path(letter) + "/retry", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("it can be discarded");
    assertThat(api.delete(path(letter)).status()).isEqualTo(204);
    assertThat(find("push")).isEmpty();
    assertThat(api.delete(path(letter)).status()).isEqualTo(404);
  }

  @Test
  void a_notification_is_requested_again_out_of_its_dead_letter() {
    try (PushService push = PushService.open()) {
      push.stumblesWith(IntStream.generate(() -> 429).limit(5).toArray());
      LockstepDevice device = LockstepDevice.wokenBy(push);
      operator.sendsFor(device, get(DEV_ID));
      String id = operator.notification(device).getString("id");
      puts("muster.push.dead", "{\"notification\":\"" + id + "\",\"marker\":\"" + marker + "\"}");
      JsonObject letter = sees("push");
      assertThat(letter.getString("device")).isEqualTo(device.id());

      assertThat(api.post(path(letter) + "/retry", "").status()).isEqualTo(204);

      assertThat(find("push")).isEmpty();
      push.delivers();
      operator.seesNotification(device, "SENT");
    }
  }

  @Test
  void a_notification_that_is_sent_is_not_requested_again() {
    try (PushService push = PushService.open()) {
      LockstepDevice device = LockstepDevice.wokenBy(push);
      operator.sendsFor(device, get(DEV_ID));
      String id = operator.seesNotification(device, "SENT").getString("id");
      puts("muster.push.dead", "{\"notification\":\"" + id + "\",\"marker\":\"" + marker + "\"}");

      Answer again = api.post(path(sees("push")) + "/retry", "");

      assertThat(again.status()).isEqualTo(409);
      assertThat(again.text()).contains("SENT");
    }
  }

  @Test
  void a_report_that_cannot_be_applied_holds_up_no_other_and_is_applied_once_it_can_be() {
    LockstepDevice poisoned = LockstepDevice.registered();
    poisoned.opens().isDismissed();
    String session = operator.lastSessionOf(poisoned).getString("id");
    rewrites(poisoned, "{\"Alert\": no json, " + marker);
    puts(
        "muster.results",
        Json.createObjectBuilder()
            .add("session", session)
            .add("round", 0)
            .add("device", poisoned.id())
            .add("awaited", Json.createArrayBuilder())
            .add("marker", marker)
            .build()
            .toString());
    LockstepDevice other = LockstepDevice.registered();
    String command = operator.queues(other, get(DEV_ID));
    other.opens().isAsked(get(DEV_ID)).answers(with(text("x"))).isDismissed();
    operator.sees(command, "SUCCEEDED");

    JsonObject letter = sees("results");
    assertThat(letter.getString("device")).isEqualTo(poisoned.id());
    assertThat(letter.getString("origin")).isEqualTo("jms.queue.muster.results");
    rewrites(
        poisoned,
        "{\"MOS\":[],\"Alert\":[{\"AlertType\":\"urn:test:healed\",\"SourceURI\":\"urn:x:1.0/\","
            + "\"Mark\":\"warning\"}]}");
    assertThat(api.post(path(letter) + "/retry", "").status()).isEqualTo(204);

    assertThat(operator.seesAlerts(poisoned, 1).get(0).getString("type"))
        .isEqualTo("urn:test:healed");
    assertThat(find("results")).isEmpty();
  }

  @Test
  void a_report_that_is_applied_is_not_applied_again() {
    LockstepDevice device = LockstepDevice.registered();
    device.opens().isDismissed();
    String session = operator.lastSessionOf(device).getString("id");
    puts(
        "muster.results.dead",
        "{\"session\":\""
            + session
            + "\",\"round\":0,\"device\":\""
            + device.id()
            + "\",\"awaited\":[],\"marker\":\""
            + marker
            + "\"}");

    Answer again = api.post(path(sees("results")) + "/retry", "");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("is applied");
  }

  @Test
  void what_is_no_queue_and_no_letter_is_said_so() {
    assertThat(api.get(LETTERS + "orders").status()).isEqualTo(404);
    assertThat(api.get(LETTERS + "push?limit=0").status()).isEqualTo(400);
    assertThat(api.get(LETTERS + "push?limit=many").status()).isEqualTo(400);
    assertThat(api.delete(LETTERS + "push/" + Api.encoded("x' or 'a'='a")).status()).isEqualTo(404);
    assertThat(api.post(LETTERS + "results/nothing/retry", "").status()).isEqualTo(404);
  }

  private static void puts(String queue, String body) {
    sends("POST", "queue=" + queue, body);
  }

  private static void rewrites(LockstepDevice device, String body) {
    sends("PUT", "device=" + Api.encoded(device.id()), body);
  }

  private static void sends(String method, String query, String body) {
    Answer answer =
        Api.anonymously()
            .send(
                method,
                "/poison/poison?" + query,
                Map.of("Content-Type", "text/plain"),
                body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private JsonObject sees(String queue) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(queue), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonObject> find(String queue) {
    return api.read(LETTERS + queue + "?limit=500").getJsonArray("items").stream()
        .map(item -> item.asJsonObject())
        .filter(letter -> letter.getString("body").contains(marker))
        .findFirst();
  }

  private static String path(JsonObject letter) {
    return LETTERS + letter.getString("queue") + "/" + letter.getString("id");
  }
}
