package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Hold;
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
    try (Gateway patient = Gateway.of("http", Map.of("url", slow.url(), "timeout", "PT2M"))) {
      holdsUpNobody(slow.hold(), () -> reachedBy(patient, LockstepDevice.anyId()));
    }
  }

  @Test
  void while_a_push_proxy_gateway_holds_its_answer_others_go_on_as_well() {
    try (PapService proxy = PapService.open();
        Gateway patient = Gateway.of("pap", patient(proxy))) {
      holdsUpNobody(proxy.hold(), () -> reachedBy(patient, SmsPhones.anyNumber()));

      assertThat(proxy.asked()).as("each once").hasSize(3).doesNotHaveDuplicates();
    }
  }

  /** Two of three devices wait until the answers are given; the third one comes by itself. */
  private void holdsUpNobody(Hold hold, Supplier<LockstepDevice> reached) {
    List<LockstepDevice> waiting = Stream.generate(reached).limit(2).toList();
    LockstepDevice third = reached.get();
    hold.begins();
    waiting.forEach(device -> operator.sendsFor(device, get(DEV_ID)));
    operator.sendsFor(third, get(DEV_ID));
    Awaitility.await("all are in its hands").atMost(PATIENCE).until(() -> hold.count() == 3);

    goesOnElsewhere();
    third.opens().isAsked(get(DEV_ID)).answers(with(text(third.id()))).isDismissed();

    assertThat(hold.count()).as("it has not answered yet").isEqualTo(3);
    assertThat(waiting)
        .extracting(device -> operator.notification(device).getString("state"))
        .containsOnly("REQUESTED");
    hold.ends();
    waiting.forEach(device -> operator.seesNotification(device, "SENT"));
    waiting.forEach(device -> Tries.see(device, "TAKEN"));
  }

  private void goesOnElsewhere() {
    try (Gateway other = Gateway.of("http", Map.of("url", quick.url()))) {
      LockstepDevice lucky = reachedBy(other, LockstepDevice.anyId());
      String command = operator.sendsFor(lucky, get(DEV_ID));
      int id = quick.delivers().id().orElseThrow();
      operator.seesNotification(lucky, "SENT");
      lucky.opensFor(id).isAsked(get(DEV_ID)).answers(with(text(lucky.id()))).isDismissed();
      operator.sees(command, "SUCCEEDED");
      operator.seesNotification(lucky, "ANSWERED");
    }
  }

  @Test
  void an_answer_that_comes_too_late_is_none_and_the_same_notification_is_handed_over_again() {
    try (Gateway hasty = Gateway.of("http", Map.of("url", slow.url(), "timeout", "PT1S"))) {
      LockstepDevice device = reachedBy(hasty, LockstepDevice.anyId());
      slow.hold().begins();
      operator.sendsFor(device, get(DEV_ID));

      Tries.seeAny(device, "DOWN");
      assertThat(Tries.firstWords(device)).contains("did not answer in time");
      slow.hold().ends();

      operator.seesNotification(device, "SENT");
      assertThat(slow.webhookIds()).hasSizeGreaterThan(1);
      assertThat(slow.webhookIds().stream().distinct()).hasSize(1);
    }
  }

  private static Map<String, String> patient(PapService proxy) {
    Map<String, String> settings = new HashMap<>(proxy.settings("pap-password"));
    settings.put("timeout", "PT2M");
    return settings;
  }

  private static LockstepDevice reachedBy(Gateway gateway, String address) {
    return LockstepDevice.reachedAt(Json.createArrayBuilder().add(gateway.address(address)));
  }
}
