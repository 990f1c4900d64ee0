package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;

/** A gateway that takes its time holds up nobody else. */
@OnTheServer
class SlowGatewayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Operator operator = new Operator();
  private final PushService slow = PushService.open();
  private final PushService quick = PushService.open();

  @AfterEach
  void close() {
    slow.close();
    quick.close();
  }

  @Test
  void while_it_holds_its_answer_others_are_called_and_devices_have_their_sessions() {
    try (Gateway patient = Gateway.of("http", Map.of("url", slow.url(), "timeout", "PT2M"));
        Gateway other = Gateway.of("http", Map.of("url", quick.url()))) {
      LockstepDevice waiting = reachedBy(patient);
      LockstepDevice second = reachedBy(patient);
      LockstepDevice lucky = reachedBy(other);
      slow.holds();
      operator.sendsFor(waiting, get(DEV_ID));
      operator.sendsFor(second, get(DEV_ID));
      Awaitility.await("both are in its hands").atMost(PATIENCE).until(() -> slow.held() == 2);

      String command = operator.sendsFor(lucky, get(DEV_ID));
      int id = quick.delivers().id().orElseThrow();
      operator.seesNotification(lucky, "SENT");
      lucky.opensFor(id).isAsked(get(DEV_ID)).answers(with(text(lucky.id()))).isDismissed();
      operator.sees(command, "SUCCEEDED");
      operator.seesNotification(lucky, "ANSWERED");
      second.opens().isAsked(get(DEV_ID)).answers(with(text(second.id()))).isDismissed();

      assertThat(slow.held()).as("it has not answered yet").isEqualTo(2);
      assertThat(operator.notification(waiting).getString("state")).isEqualTo("REQUESTED");
      slow.releases();
      operator.seesNotification(waiting, "SENT");
      assertThat(operator.notification(waiting).getJsonArray("tries")).hasSize(1);
    }
  }

  @Test
  void an_answer_that_comes_too_late_is_none_and_the_same_notification_is_handed_over_again() {
    try (Gateway hasty = Gateway.of("http", Map.of("url", slow.url(), "timeout", "PT1S"))) {
      LockstepDevice device = reachedBy(hasty);
      slow.holds();
      operator.sendsFor(device, get(DEV_ID));

      JsonObject first =
          Awaitility.await("the first attempt is over")
              .atMost(PATIENCE)
              .until(() -> operator.notification(device), SlowGatewayIT::hasTried)
              .getJsonArray("tries")
              .getJsonObject(0);
      assertThat(first.getString("outcome")).isEqualTo("DOWN");
      assertThat(first.getString("words")).contains("did not answer in time");
      slow.releases();

      operator.seesNotification(device, "SENT");
      assertThat(slow.webhookIds()).hasSizeGreaterThan(1);
      assertThat(slow.webhookIds().stream().distinct()).hasSize(1);
    }
  }

  private static boolean hasTried(JsonObject notification) {
    return notification.containsKey("tries")
        && !notification.getJsonArray("tries").isEmpty()
        && notification.getJsonArray("tries").getJsonObject(0).containsKey("outcome");
  }

  private static LockstepDevice reachedBy(Gateway gateway) {
    return LockstepDevice.reachedAt(
        Json.createArrayBuilder().add(gateway.address(LockstepDevice.anyId())));
  }
}
