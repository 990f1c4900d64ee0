package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.Answer;
import org.muster.simulator.sms.Temper;
import org.muster.simulator.wire.Notification;

/** Devices are called by short message, and what the SMS centre says of it is heard (TS E.1). */
@OnTheServer
class SmppGatewayIT {

  private static final byte[] SECRET = "sms-secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA = {7, 0, (byte) 0xff};

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final PushService other = PushService.open();
  private final SmsPhones phones = SmsPhones.bound();
  private final String number = phones.number();

  @AfterEach
  void close() {
    phones.close();
    other.close();
  }

  @Test
  void a_device_is_called_and_comes_and_the_receipt_is_written_down() {
    LockstepDevice device = phones.device(number);
    String command = operator.sendsFor(device, get(DEV_ID));

    Notification notification = phones.delivers(number);

    JsonObject attempt = seesReceipt(device);
    assertThat(attempt.getString("outcome")).isEqualTo("TAKEN");
    assertThat(attempt.getString("address")).isEqualTo(number);
    assertThat(attempt.getString("reference")).isNotEmpty();
    assertThat(attempt.getString("receipt")).isEqualTo("DELIVERED");
    assertThat(attempt.getString("receiptWords")).isEqualTo("The SMS centre says DELIVRD.");
    device.opensFor(notification.id().orElseThrow()).isAsked(get(DEV_ID));
    assertThat(operator.seesNotification(device, "ANSWERED").getString("channel"))
        .isEqualTo(phones.gateway().name());
    assertThat(operator.stateOf(command)).isEqualTo("SENT");
    assertThat(phones.waiting(number)).as("called once").isZero();
  }

  @Test
  void a_simulated_device_wakes_when_the_digest_is_right() throws Exception {
    LockstepDevice registered = LockstepDevice.registered();
    api.patch(registered.path(), "{\"push\":" + pushAddress() + "}");
    ExecutorService sessions = Executors.newSingleThreadExecutor();
    try (VirtualDevice device = virtual(registered)) {
      phones.centre().serve(number, device, sessions);

      String command = operator.sendsFor(registered, get(DEV_ID));

      assertThat(operator.sees(command, "SUCCEEDED").getString("data")).isEqualTo(registered.id());
      operator.seesNotification(registered, "ANSWERED");
      assertThat(seesReceipt(registered).getString("receipt")).isEqualTo("DELIVERED");
    } finally {
      sessions.shutdown();
    }
  }

  @Test
  void a_receipt_that_it_is_undelivered_leads_to_the_next_way() {
    phones.centre().temper().delivers("UNDELIV");
    LockstepDevice device = phones.device(number, other);
    operator.sendsFor(device, get(DEV_ID));

    other.delivers();

    assertThat(operator.seesNotification(device, "SENT").getString("channel")).isEqualTo("http");
    JsonObject first = tries(device, 0);
    assertThat(first.getString("outcome")).isEqualTo("TAKEN");
    assertThat(first.getString("receipt")).isEqualTo("UNDELIVERED");
    assertThat(first.getString("receiptWords")).contains("UNDELIV, error 027");
    assertThat(phones.waiting(number)).isZero();
  }

  @Test
  void a_receipt_that_comes_before_the_answer_is_heard_all_the_same() {
    phones.centre().temper().sendsReceiptsFirst(true).delivers("EXPIRED");
    LockstepDevice device = phones.device(number, other);
    operator.sendsFor(device, get(DEV_ID));

    other.delivers();

    assertThat(seesReceipt(device).getString("receipt")).isEqualTo("UNDELIVERED");
  }

  @Test
  void a_number_that_the_centre_refuses_for_ever_leads_to_the_next_way_at_once() {
    phones.centre().temper().answers(Temper.UNKNOWN_NUMBER);
    LockstepDevice device = phones.device(number, other);
    operator.sendsFor(device, get(DEV_ID));

    other.delivers();

    operator.seesNotification(device, "SENT");
    JsonObject first = tries(device, 0);
    assertThat(first.getString("outcome")).isEqualTo("REFUSED");
    assertThat(first.getString("words")).contains("ESME_RINVDSTADR");
    assertThat(phones.seesHealth("UP")).contains("Bound to");
  }

  @Test
  void without_another_way_it_has_failed_with_the_words_of_the_centre() {
    LockstepDevice device = phones.device(SmsPhones.anyNumber());
    operator.sendsFor(device, get(DEV_ID));

    assertThat(operator.seesNotification(device, "FAILED").getString("failure"))
        .isEqualTo(
            "The SMS centre refused it: the number is none that it delivers to"
                + " (ESME_RINVDSTADR, 0x0000000B).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0170 1234567", "491701234567", "+49", "http://127.0.0.1/"})
  void an_address_that_is_no_number_is_refused_when_it_is_entered(String address) {
    LockstepDevice device = LockstepDevice.registered();

    Answer answer =
        api.patch(
            device.path(),
            "{\"push\":{\"channel\":\"%s\",\"address\":\"%s\"}}"
                .formatted(phones.gateway().name(), address));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("a telephone number with its country code");
  }

  @Test
  void a_number_is_kept_in_one_form_however_it_is_written() {
    LockstepDevice device = phones.device("0049 (0)170 / 123-4567");

    assertThat(operator.device(device).getJsonObject("push").toString()).contains("+491701234567");
  }

  private VirtualDevice virtual(LockstepDevice registered) {
    return VirtualDevice.named(registered.id())
        .at(ServerUnderTest.at("/dm"))
        .signedInAs(registered.credentials().username(), registered.credentials().password())
        .withPushSecret(SECRET, DATA)
        .announcingItself()
        .build();
  }

  private String pushAddress() {
    return "{\"channel\":\"%s\",\"address\":\"%s\",\"secret\":\"%s\",\"data\":\"%s\"}"
        .formatted(
            phones.gateway().name(),
            number,
            Base64.getEncoder().encodeToString(SECRET),
            Base64.getEncoder().encodeToString(DATA));
  }

  private JsonObject tries(LockstepDevice device, int index) {
    return operator.notification(device).getJsonArray("tries").getJsonObject(index);
  }

  private JsonObject seesReceipt(LockstepDevice device) {
    return Awaitility.await("a receipt")
        .atMost(Duration.ofSeconds(30))
        .ignoreException(IndexOutOfBoundsException.class)
        .until(() -> tries(device, 0), attempt -> attempt.containsKey("receipt"));
  }
}
