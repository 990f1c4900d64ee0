package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.muster.simulator.http.Answer;
import org.muster.simulator.push.PushSubmission;

/** Devices are called by an operator's push proxy gateway (OMA-TS-PAP). */
@OnTheServer
class PapGatewayIT {

  private static final String PASSWORD = "pap-password-of-the-tests";
  private static final String NUMBER = "+49 170 12345";

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final PapService service = PapService.open();
  private final PushService other = PushService.open();
  private final Gateway gateway = Gateway.of("pap", service.settings(PASSWORD));

  @AfterEach
  void close() {
    gateway.close();
    service.close();
    other.close();
  }

  @Test
  void a_submission_calls_it_and_what_the_gateway_says_later_is_a_receipt() {
    LockstepDevice device = LockstepDevice.reachedAt(here());
    operator.sendsFor(device, get(DEV_ID));

    PushSubmission push = service.delivers();

    assertThat(push.address()).isEqualTo("WAPPUSH=+4917012345/TYPE=PLMN@ppg.example");
    assertThat(push.contentHeaders())
        .contains("application/vnd.syncml.dm.notification", "x-wap-application:syncml.dm");
    operator.seesNotification(device, "SENT");
    assertThat(service.tells(push, "pending").text()).contains("resultnotification-response");
    Answer told = service.tells(push, "delivered");
    assertThat(told.status()).as(told.text()).isEqualTo(202);
    assertThat(told.text()).contains("code=\"1000\"", push.pushId(), push.address());

    JsonObject attempt = Tries.seeReceipt(device, "DELIVERED");
    assertThat(attempt.getString("receiptWords")).contains("delivered, 1000 OK: as the test said");
    device.opensFor(PapService.idOf(push)).isAsked(get(DEV_ID));
    operator.seesNotification(device, "ANSWERED");
  }

  @Test
  void a_gateway_that_was_down_gets_everything_once() {
    service.isDown(true);
    List<LockstepDevice> devices =
        Stream.generate(() -> LockstepDevice.reachedAt(here())).limit(5).toList();
    operator.sendsFor(devices.get(0), get(DEV_ID));
    Tries.seeAny(devices.get(0), "DOWN");
    seesHealth("DOWN");
    devices.stream().skip(1).forEach(device -> operator.sendsFor(device, get(DEV_ID)));

    service.stumblesWith(PapService.BREAKS_OFF).isDown(false);

    Set<String> accepted = new HashSet<>();
    devices.forEach(device -> accepted.add(service.delivers().pushId()));
    devices.forEach(device -> operator.seesNotification(device, "SENT"));
    devices.forEach(Tries::seeTakenOnce);
    assertThat(accepted).as("each once").hasSize(5);
    assertThat(service.waiting()).isZero();
    assertThat(service.asked()).as("repeated as what they were").hasSameElementsAs(accepted);
    assertThat(service.asked()).as("once each, and once where the line broke").hasSize(6);
    seesHealth("UP");
  }

  @Test
  void what_was_delivered_is_not_submitted_again_when_the_gateway_was_away() {
    LockstepDevice told = LockstepDevice.reachedAt(here());
    operator.sendsFor(told, get(DEV_ID));
    PushSubmission push = service.delivers();
    operator.seesNotification(told, "SENT");
    service.tells(push, "delivered");
    Tries.seeReceipt(told, "DELIVERED");

    service.isDown(true);
    List<LockstepDevice> others =
        Stream.generate(() -> LockstepDevice.reachedAt(here())).limit(3).toList();
    others.forEach(device -> operator.sendsFor(device, get(DEV_ID)));
    seesHealth("DOWN");
    service.isDown(false);
    others.forEach(device -> service.delivers());
    others.forEach(Tries::seeTakenOnce);

    assertThat(service.asked()).containsOnlyOnce(push.pushId()).hasSize(4);
    assertThat(operator.notification(told).getString("state")).isEqualTo("SENT");
    Tries.see(told, "TAKEN");
  }

  @Test
  void a_gateway_that_refuses_for_ever_is_not_asked_again_and_the_next_way_is_taken() {
    service.stumblesWith(2003);
    LockstepDevice device = LockstepDevice.reachedAt(here().add(elsewhere()));
    operator.sendsFor(device, get(DEV_ID));

    other.delivers();

    operator.seesNotification(device, "SENT");
    JsonObject refused = attempt(device, 0);
    assertThat(refused.getString("outcome")).isEqualTo("REFUSED");
    assertThat(refused.getString("words")).contains("2003 Address Not Found: as the test said");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void where_there_is_no_other_way_it_has_failed_with_the_gateways_words() {
    service.stumblesWith(2001);
    LockstepDevice device = LockstepDevice.reachedAt(here());
    operator.sendsFor(device, get(DEV_ID));

    operator.seesNotification(device, "FAILED");

    assertThat(operator.notification(device).toString())
        .contains("2001 Forbidden: as the test said");
  }

  @Test
  void a_gateway_that_takes_no_more_is_waited_for() {
    service.stumblesWith(4001, 429);
    LockstepDevice device = LockstepDevice.reachedAt(here().add(elsewhere()));
    operator.sendsFor(device, get(DEV_ID));

    service.delivers();

    operator.seesNotification(device, "SENT");
    Tries.see(device, "BUSY", "BUSY", "TAKEN");
    assertThat(other.waiting()).isZero();
  }

  @Test
  void what_will_never_arrive_goes_the_next_way_at_once() {
    LockstepDevice device = LockstepDevice.reachedAt(here().add(elsewhere()));
    operator.sendsFor(device, get(DEV_ID));
    PushSubmission push = service.delivers();
    operator.seesNotification(device, "SENT");

    service.tells(push, "undeliverable");

    assertThat(other.delivers().id()).isPresent();
    Tries.seeReceipt(device, "UNDELIVERED");
  }

  @Test
  void whoever_does_not_know_the_key_tells_nothing() {
    LockstepDevice device = LockstepDevice.reachedAt(here());
    operator.sendsFor(device, get(DEV_ID));
    PushSubmission push = service.delivers();
    operator.seesNotification(device, "SENT");
    byte[] result = push.result("delivered", 1000, "OK");
    String right = push.notifyTo().orElseThrow();
    String key = right.substring(right.lastIndexOf('/') + 1);
    assertThat(key).hasSizeGreaterThan(30);

    for (String path :
        List.of(gateway.name() + "/" + "x" + key, gateway.name() + "/x", "pap-0/" + key)) {
      Answer answer = service.posts(ServerUnderTest.at("/push/pap/" + path), result);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.text()).doesNotContain(key);
    }
    assertThat(service.posts(URI.create(right), "<pap><!DOCTYPE".getBytes()).status())
        .isEqualTo(400);
    assertThat(service.posts(URI.create(right), new byte[70_000]).status()).isEqualTo(413);
    assertThat(attempt(device, 0)).doesNotContainKey("receipt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"017012345", "+49", "300.1.1.1", "WAPPUSH=a b/TYPE=USER", "WAPPUSH=x/TYPE=FAX@y"})
  void an_address_that_is_none_is_refused_when_it_is_entered(String address) {
    Answer refused =
        api.post(
            "/api/v1/devices",
            Json.createObjectBuilder()
                .add("id", LockstepDevice.anyId())
                .add("push", Json.createObjectBuilder().add("addresses", way(address)))
                .build()
                .toString());

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.text()).contains("a number like +4917012345");
  }

  @Test
  void the_password_is_shown_to_the_gateway_and_to_nobody_else() {
    service.stumblesWith(401);
    LockstepDevice device = LockstepDevice.reachedAt(here());
    operator.sendsFor(device, get(DEV_ID));
    service.delivers();
    operator.seesNotification(device, "SENT");

    assertThat(service.signed()).allMatch(shown -> shown.startsWith("Basic "));
    assertThat(attempt(device, 0).getString("outcome")).isEqualTo("DOWN");
    String everything =
        api.get(gateway.path()).text()
            + api.get("/api/v1/gateways").text()
            + operator.notification(device)
            + ServerUnderTest.log();
    assertThat(everything)
        .doesNotContain(PASSWORD)
        .doesNotContain(service.signed().get(0).substring("Basic ".length()));
  }

  private JsonArrayBuilder here() {
    return way(NUMBER);
  }

  private JsonArrayBuilder way(String address) {
    return Json.createArrayBuilder().add(gateway.address(address));
  }

  private JsonObject elsewhere() {
    return Json.createObjectBuilder().add("channel", "http").add("address", other.url()).build();
  }

  private JsonObject attempt(LockstepDevice device, int index) {
    return operator.notification(device).getJsonArray("tries").getJsonObject(index);
  }

  private void seesHealth(String state) {
    Awaitility.await("health " + state)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> gateway.shown().getJsonObject("health").getString("state"),
            now -> now.equals(state));
  }
}
