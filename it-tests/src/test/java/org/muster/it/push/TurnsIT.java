package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Whose turn it is at a gateway that takes one notification at a time. */
@OnTheServer
class TurnsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MANY = 10;

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final PushService service = PushService.open();
  private final Gateway gateway = Gateway.as("http", form().add("parallel", 1));

  @AfterEach
  void close() {
    service.close();
    gateway.close();
  }

  @Test
  void an_urgent_one_overtakes_the_many_that_wait() {
    occupies(reachedBy(gateway));
    List<LockstepDevice> many = reachedBy(gateway, MANY);
    calls(many);
    LockstepDevice urgent = reachedBy(gateway);
    operator.sendsFor(urgent, get(DEV_ID));
    awaitsItsTurn(urgent);

    service.hold().ends();

    many.forEach(device -> operator.seesNotification(device, "SENT"));
    assertThat(operator.seesNotification(urgent, "SENT").getString("lane")).isEqualTo("URGENT");
    List<String> order = service.webhookIds();
    assertThat(order).hasSize(MANY + 2);
    assertThat(order.subList(0, MANY + 1)).as("not the last one").contains(callOf(urgent));
  }

  @Test
  void one_of_many_goes_before_the_others_once_somebody_waits_for_it() {
    occupies(reachedBy(gateway));
    List<LockstepDevice> many = reachedBy(gateway, MANY);
    calls(many);
    LockstepDevice wanted = many.get(MANY - 2);
    assertThat(newest(wanted).getString("lane")).isEqualTo("BULK");
    assertThat(newest(wanted).getInt("attempts")).isZero();

    operator.sendsFor(wanted, get(DEV_ID));
    awaitsItsTurn(wanted);
    assertThat(newest(wanted).getString("lane")).isEqualTo("URGENT");
    service.hold().ends();

    many.forEach(device -> operator.seesNotification(device, "SENT"));
    List<String> order = service.webhookIds();
    assertThat(order).as("nobody is called twice").hasSize(MANY + 1).doesNotHaveDuplicates();
    assertThat(order.subList(0, MANY - 2)).as("before its turn").contains(callOf(wanted));
  }

  @Test
  void a_device_that_comes_while_its_notification_waits_is_not_called_any_more() {
    LockstepDevice first = reachedBy(gateway);
    occupies(first);
    LockstepDevice early = reachedBy(gateway);
    LockstepDevice last = reachedBy(gateway);
    calls(List.of(early, last));

    early.opens().isDismissed();

    JsonObject cancelled = operator.seesNotification(early, "CANCELLED");
    assertThat(cancelled.getInt("attempts")).isZero();
    assertThat(cancelled.getString("session"))
        .isEqualTo(operator.lastSessionOf(early).getString("id"));
    service.hold().ends();
    operator.seesNotification(first, "SENT");
    operator.seesNotification(last, "SENT");
    assertThat(service.webhookIds()).containsExactly(callOf(first), callOf(last));
    assertThat(newest(early).getString("state")).isEqualTo("CANCELLED");
  }

  @Test
  void a_gateway_is_asked_no_more_often_than_it_may_be() {
    try (Gateway paced = Gateway.as("http", form().add("rate", 2))) {
      List<LockstepDevice> six = reachedBy(paced, 6);

      calls(six);

      six.forEach(device -> operator.seesNotification(device, "SENT"));
      List<Instant> asked = six.stream().map(this::askedAt).sorted().toList();
      assertThat(Duration.between(asked.get(0), asked.get(5)))
          .as("between the first and the last of six, two in a second, one of them late at most")
          .isGreaterThan(Duration.ofMillis(1_900));
    }
  }

  /** The gateway takes this one, and is silent until it is released. */
  private void occupies(LockstepDevice device) {
    service.hold().begins();
    calls(List.of(device));
    Awaitility.await("the gateway is occupied")
        .atMost(PATIENCE)
        .until(() -> service.hold().count() == 1);
  }

  /** It is next, as soon as the gateway has answered. */
  private void awaitsItsTurn(LockstepDevice device) {
    Awaitility.await("an attempt for " + device)
        .atMost(PATIENCE)
        .until(() -> newest(device).getInt("attempts") == 1);
    assertThat(service.hold().count()).as("the gateway is still occupied").isEqualTo(1);
  }

  private void calls(List<LockstepDevice> devices) {
    JsonArrayBuilder ids = Json.createArrayBuilder();
    devices.forEach(device -> ids.add(device.id()));
    Answer answer =
        api.post(
            "/api/v1/notifications",
            Json.createObjectBuilder().add("devices", ids).build().toString());
    assertThat(Api.json(answer).getInt("notified")).as(answer.text()).isEqualTo(devices.size());
  }

  private JsonObject newest(LockstepDevice device) {
    return operator.notificationsOf(device).get(0);
  }

  /** What the gateway is told that it is. */
  private String callOf(LockstepDevice device) {
    JsonObject notification = newest(device);
    return notification.getString("id") + "-" + notification.getInt("notificationId");
  }

  private Instant askedAt(LockstepDevice device) {
    return Instant.parse(
        operator.notification(device).getJsonArray("tries").getJsonObject(0).getString("at"));
  }

  private JsonObjectBuilder form() {
    return Gateway.form("http", Map.of("url", service.url(), "timeout", "PT2M"));
  }

  private static List<LockstepDevice> reachedBy(Gateway gateway, int count) {
    return Stream.generate(() -> reachedBy(gateway)).limit(count).toList();
  }

  private static LockstepDevice reachedBy(Gateway gateway) {
    return LockstepDevice.reachedAt(
        Json.createArrayBuilder().add(gateway.address(LockstepDevice.anyId())));
  }
}
