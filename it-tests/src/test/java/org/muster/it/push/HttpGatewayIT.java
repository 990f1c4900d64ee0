package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Devices are called by an operator's HTTP gateway, which is not always there. */
@OnTheServer
class HttpGatewayIT {

  private final Operator operator = new Operator();
  private final PushService service = PushService.open();
  private final Gateway gateway = Gateway.of("http", Map.of("url", service.url()));

  @AfterEach
  void close() {
    gateway.close();
    service.close();
  }

  @Test
  void a_gateway_that_was_down_gets_everything_once() {
    service.isDown(true);
    List<LockstepDevice> devices = Stream.generate(this::device).limit(5).toList();
    operator.sendsFor(devices.get(0), get(DEV_ID));
    Tries.seeAny(devices.get(0), "DOWN");
    seesHealth("DOWN");
    devices.stream().skip(1).forEach(device -> operator.sendsFor(device, get(DEV_ID)));

    service.stumblesWith(502).isDown(false);

    devices.forEach(device -> service.delivers());
    devices.forEach(device -> operator.seesNotification(device, "SENT"));
    devices.forEach(Tries::seeTakenOnce);
    assertThat(service.waiting()).as("nothing twice").isZero();
    assertThat(service.webhookIds().stream().distinct()).as("each called by its own").hasSize(5);
    assertThat(service.webhookIds()).as("once each, and once in vain").hasSize(6);
    seesHealth("UP");
  }

  @Test
  void a_gateway_that_is_set_up_wrongly_is_waited_for_until_that_is_mended() {
    service.stumblesWith(401, 302);
    LockstepDevice device = device();
    operator.sendsFor(device, get(DEV_ID));

    service.delivers();

    operator.seesNotification(device, "SENT");
    Tries.see(device, "DOWN", "DOWN", "TAKEN");
  }

  @Test
  void where_there_is_no_other_way_it_has_failed_with_the_gateways_words() {
    service.stumblesWith(422);
    LockstepDevice device = device();
    operator.sendsFor(device, get(DEV_ID));

    operator.seesNotification(device, "FAILED");

    Tries.see(device, "REFUSED");
    assertThat(operator.notification(device).toString()).contains("The gateway answered 422");
  }

  @Test
  void a_gateway_that_takes_no_more_is_left_alone_and_then_gets_all() {
    service.stumblesWith(IntStream.generate(() -> 429).limit(4).toArray());
    List<LockstepDevice> devices = Stream.generate(this::device).limit(3).toList();
    devices.forEach(device -> operator.sendsFor(device, get(DEV_ID)));

    devices.forEach(device -> service.delivers());

    devices.forEach(device -> operator.seesNotification(device, "SENT"));
    devices.forEach(Tries::seeTakenOnce);
    assertThat(devices.stream().flatMap(device -> Tries.outcomes(device).stream()))
        .filteredOn("BUSY"::equals)
        .hasSize(4);
    assertThat(service.waiting()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "settings.url, url, http://user:secret-x@push.example.com/",
    "settings.url, url, http://push.example.com:99999/",
    "settings.secret, secret, whsec_secret-x"
  })
  void what_would_fail_or_show_a_secret_is_refused_when_it_is_entered(
      String parameter, String name, String value) {
    Answer refused =
        Api.asAdministrator()
            .put(gateway.path(), Gateway.form("http", Map.of(name, value)).build().toString());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(Api.json(refused).getString("parameter")).isEqualTo(parameter);
    assertThat(refused.text()).doesNotContain("secret-x");
  }

  private LockstepDevice device() {
    return LockstepDevice.reachedAt(
        Json.createArrayBuilder().add(gateway.address(LockstepDevice.anyId())));
  }

  private void seesHealth(String state) {
    Awaitility.await("health " + state)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> gateway.shown().getJsonObject("health").getString("state"),
            now -> now.equals(state));
  }
}
