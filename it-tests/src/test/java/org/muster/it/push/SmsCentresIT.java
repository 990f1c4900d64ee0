package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.sms.SmsCentre;
import org.muster.simulator.sms.Temper;

/** SMS centres that are away, in trouble, too slow, or do not know us. */
@OnTheServer
class SmsCentresIT {

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Test
  void while_a_centre_is_down_nothing_is_lost_and_when_it_is_back_nothing_comes_twice()
      throws Exception {
    try (SmsPhones phones = SmsPhones.bound()) {
      phones.centre().goesDown();
      assertThat(phones.seesHealth("DOWN")).contains("No bind to " + phones.centre().address());
      List<String> numbers = IntStream.range(0, 5).mapToObj(one -> phones.number()).toList();
      List<LockstepDevice> devices = numbers.stream().map(phones::device).toList();
      devices.forEach(device -> operator.sendsFor(device, get(DEV_ID)));
      devices.forEach(device -> operator.seesNotification(device, "REQUESTED"));
      Tries.seeAny(devices.get(0), "DOWN");

      phones.centre().comesBack();

      numbers.forEach(phones::delivers);
      devices.forEach(device -> operator.seesNotification(device, "SENT"));
      devices.forEach(Tries::seeTakenOnce);
      assertThat(phones.centre().taken()).hasSize(devices.size());
      assertThat(phones.seesHealth("UP")).isEqualTo("Bound to " + phones.centre().address() + ".");
    }
  }

  @Test
  void a_centre_that_throttles_is_waited_for() {
    try (PushService other = PushService.open();
        SmsPhones phones = SmsPhones.bound()) {
      phones.centre().temper().answersNext(Temper.THROTTLED, Temper.THROTTLED);
      String number = phones.number();
      LockstepDevice device = phones.device(number, other);
      operator.sendsFor(device, get(DEV_ID));

      phones.delivers(number);

      operator.seesNotification(device, "SENT");
      assertThat(operator.notification(device).getJsonArray("tries"))
          .extracting(attempt -> attempt.asJsonObject().getString("outcome"))
          .containsExactly("BUSY", "BUSY", "TAKEN");
      assertThat(operator.notification(device).getJsonArray("tries").toString())
          .contains("ESME_RTHROTTLED");
      assertThat(other.waiting()).isZero();
    }
  }

  @Test
  void of_two_centres_the_one_that_is_there_is_used() throws Exception {
    try (SmsCentre away = SmsCentre.open("127.0.0.1", 0, "x", "y")) {
      away.goesDown();
      try (SmsPhones phones = SmsPhones.with(Map.of())) {
        phones
            .gateway()
            .isSet(
                Gateway.form(
                        "smpp",
                        Map.of(
                            "hosts",
                            away.address() + ", " + phones.centre().address(),
                            "systemId",
                            SmsPhones.SYSTEM_ID,
                            "password",
                            SmsPhones.PASSWORD))
                    .build());
        assertThat(phones.seesHealth("STRAINED")).contains("No bind to " + away.address());
        String number = phones.number();
        LockstepDevice device = phones.device(number);

        operator.sendsFor(device, get(DEV_ID));

        phones.delivers(number);
        operator.seesNotification(device, "SENT");
      }
    }
  }

  @Test
  void a_wrong_password_is_told_in_words_and_never_shown() {
    try (SmsPhones phones = SmsPhones.with(Map.of("password", "gu3ss-9x"))) {
      assertThat(phones.seesHealth("DOWN")).contains("the password is wrong (ESME_RINVPASWD");

      assertThat(phones.shown().toString()).doesNotContain("gu3ss-9x");
      assertThat(api.get("/api/v1/gateways").text()).doesNotContain("gu3ss-9x");
      String refused =
          api.put(
                  phones.gateway().path(),
                  "{\"kind\":\"smpp\",\"settings\":{\"hosts\":\"a b c\",\"systemId\":\"x\","
                      + "\"password\":\"gu3ss-9x-too-long\"}}")
              .text();
      assertThat(refused).contains("settings.password").doesNotContain("gu3ss-9x");
      assertThat(ServerUnderTest.log()).contains("the password is wrong").doesNotContain("gu3ss");
    }
  }

  @Test
  void a_slow_centre_holds_up_neither_other_ways_nor_devices() {
    try (PushService other = PushService.open();
        SmsPhones phones = SmsPhones.with(Map.of("answerTimeout", "PT1M"))) {
      phones.seesHealth("UP");
      phones.centre().temper().isSlow(Duration.ofMinutes(2));
      List<String> numbers = IntStream.range(0, 20).mapToObj(one -> phones.number()).toList();
      List<LockstepDevice> slow = numbers.stream().map(phones::device).toList();
      slow.forEach(device -> operator.sendsFor(device, get(DEV_ID)));
      phones.seesUnanswered(1);
      LockstepDevice device = LockstepDevice.wokenBy(other);

      operator.sendsFor(device, get(DEV_ID));

      int id = other.delivers().id().orElseThrow();
      device.opensFor(id).isAsked(get(DEV_ID));
      operator.seesNotification(device, "ANSWERED");
      assertThat(phones.centre().taken()).as("the slow one has not answered yet").isEmpty();
      phones.centre().temper().isSlow(Duration.ZERO);

      numbers.forEach(phones::delivers);
      slow.forEach(one -> operator.seesNotification(one, "SENT"));
      slow.forEach(Tries::seeTakenOnce);
    }
  }

  @Test
  void what_was_delivered_is_not_sent_again_when_the_centre_was_away() throws Exception {
    try (SmsPhones phones = SmsPhones.bound()) {
      String number = phones.number();
      LockstepDevice told = phones.device(number);
      operator.sendsFor(told, get(DEV_ID));
      phones.delivers(number);
      Tries.seeReceipt(told, "DELIVERED");

      phones.centre().goesDown();
      phones.seesHealth("DOWN");
      List<String> numbers = IntStream.range(0, 3).mapToObj(one -> phones.number()).toList();
      List<LockstepDevice> others = numbers.stream().map(phones::device).toList();
      others.forEach(device -> operator.sendsFor(device, get(DEV_ID)));
      Tries.seeAny(others.get(0), "DOWN");
      phones.centre().comesBack();
      numbers.forEach(phones::delivers);
      others.forEach(Tries::seeTakenOnce);

      assertThat(phones.centre().taken())
          .filteredOn(message -> number.endsWith(message.number()))
          .hasSize(1);
      assertThat(operator.notification(told).getString("state")).isEqualTo("SENT");
      Tries.see(told, "TAKEN");
    }
  }

  @Test
  void a_centre_that_falls_silent_is_noticed_and_another_way_is_taken() {
    try (PushService other = PushService.open();
        SmsPhones phones = SmsPhones.with(Map.of("enquireLink", "PT1S", "answerTimeout", "PT1S"))) {
      phones.seesHealth("UP");
      phones.centre().temper().isSilent(true);
      LockstepDevice device = phones.device(phones.number(), other);

      operator.sendsFor(device, get(DEV_ID));

      other.delivers();
      assertThat(operator.seesNotification(device, "SENT").getString("channel")).isEqualTo("http");
      Tries.see(device, "DOWN", "DOWN", "DOWN", "TAKEN");
      assertThat(phones.seesHealth("DOWN")).contains("No bind to " + phones.centre().address());
      phones.centre().temper().isSilent(false);
      assertThat(phones.seesHealth("UP")).isEqualTo("Bound to " + phones.centre().address() + ".");
    }
  }

  @Test
  void a_centre_that_hangs_up_in_the_midst_gets_the_same_notification_again() {
    try (SmsPhones phones = SmsPhones.with(Map.of("answerTimeout", "PT5S"))) {
      phones.seesHealth("UP");
      phones.centre().temper().isSlow(Duration.ofSeconds(10));
      String number = phones.number();
      LockstepDevice device = phones.device(number);
      operator.sendsFor(device, get(DEV_ID));
      phones.seesUnanswered(1);
      phones.centre().hangsUp();
      phones.centre().temper().isSlow(Duration.ZERO);

      assertThat(phones.delivers(number).id()).contains(1);

      operator.seesNotification(device, "SENT");
      assertThat(operator.notification(device).getJsonArray("tries"))
          .extracting(attempt -> attempt.asJsonObject().getString("outcome"))
          .as("as often as the bind was not back yet, and then once")
          .startsWith("DOWN")
          .endsWith("TAKEN")
          .containsOnlyOnce("TAKEN");
    }
  }
}
