package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Notification;

/** A device that can be reached on several ways is called on one after the other. */
@OnTheServer
class ChannelsIT {

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final PushService first = PushService.open();
  private final PushService second = PushService.open();
  private final Gateway gateway = Gateway.of("http", Map.of("url", first.url()));
  private final LockstepDevice device =
      LockstepDevice.reachedAt(
          Json.createArrayBuilder()
              .add(gateway.address("+4917012345"))
              .add(Json.createObjectBuilder().add("channel", "http").add("address", second.url())));

  @AfterEach
  void close() {
    first.close();
    second.close();
    gateway.close();
  }

  @Test
  void the_preferred_way_is_taken_and_what_was_tried_is_written_down() {
    operator.sendsFor(device, get(DEV_ID));

    Notification notification = first.delivers();
    JsonObject sent = operator.seesNotification(device, "SENT");

    assertThat(sent.getString("channel")).isEqualTo(gateway.name());
    assertThat(sent.getInt("notificationId")).isEqualTo(notification.id().orElseThrow());
    assertThat(tries())
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.asJsonObject().getString("outcome")).isEqualTo("TAKEN");
              assertThat(attempt.asJsonObject().getString("address")).isEqualTo("+4917012345");
            });
    assertThat(second.waiting()).isZero();
  }

  @Test
  void where_the_preferred_way_refuses_for_ever_the_next_one_is_taken_at_once() {
    first.stumblesWith(403);
    operator.sendsFor(device, get(DEV_ID));

    second.delivers();

    assertThat(operator.seesNotification(device, "SENT").getString("channel")).isEqualTo("http");
    assertThat(tries()).hasSize(2);
    JsonObject refused = tries().getJsonObject(0);
    assertThat(refused.getString("outcome")).isEqualTo("REFUSED");
    assertThat(refused.getString("words")).contains("403");
  }

  @Test
  void a_way_that_is_down_is_tried_some_times_before_the_next_one() {
    first.stumblesWith(IntStream.generate(() -> 500).limit(3).toArray());
    operator.sendsFor(device, get(DEV_ID));

    second.delivers();

    operator.seesNotification(device, "SENT");
    assertThat(tries())
        .extracting(attempt -> attempt.asJsonObject().getString("outcome"))
        .containsExactly("DOWN", "DOWN", "DOWN", "TAKEN");
    assertThat(first.waiting()).isZero();
  }

  @Test
  void a_way_that_is_busy_is_waited_for() {
    first.stumblesWith(429, 429);
    operator.sendsFor(device, get(DEV_ID));

    first.delivers();

    operator.seesNotification(device, "SENT");
    assertThat(tries())
        .extracting(attempt -> attempt.asJsonObject().getString("outcome"))
        .containsExactly("BUSY", "BUSY", "TAKEN");
    assertThat(second.waiting()).isZero();
  }

  @Test
  void a_repetition_of_an_attempt_bears_the_same_notification_id() {
    first.stumblesWith(500);
    operator.sendsFor(device, get(DEV_ID));

    assertThat(first.delivers().id()).contains(1);
  }

  @Test
  void an_address_that_is_gone_is_forgotten() {
    first.stumblesWith(410);
    operator.sendsFor(device, get(DEV_ID));

    second.delivers();

    operator.seesNotification(device, "SENT");
    assertThat(addresses())
        .extracting(address -> address.asJsonObject().getString("channel"))
        .containsExactly("http");
  }

  @Test
  void a_gateway_that_is_switched_off_is_passed_over() {
    gateway.isSet(Gateway.form("http", Map.of("url", first.url())).add("enabled", false).build());

    operator.sendsFor(device, get(DEV_ID));

    second.delivers();
    assertThat(first.waiting()).isZero();
    assertThat(gateway.shown().getJsonObject("health").getString("state")).isEqualTo("IDLE");
  }

  @Test
  void a_new_address_is_taken_by_what_is_on_its_way_already() {
    first.stumblesWith(IntStream.generate(() -> 429).limit(1000).toArray());
    operator.sendsFor(device, get(DEV_ID));
    operator.seesNotification(device, "REQUESTED");

    api.patch(device.path(), "{\"push\":" + second.asPushAddress() + "}");

    second.delivers();
    operator.seesNotification(device, "SENT");
  }

  @Test
  void what_gateways_did_is_counted() {
    first.stumblesWith(429);
    operator.sendsFor(device, get(DEV_ID));
    int id = first.delivers().id().orElseThrow();
    operator.seesNotification(device, "SENT");
    device.opensFor(id).isAsked(get(DEV_ID));

    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(gateway.shown().getJsonObject("lastDay").toString())
                    .isEqualTo("{\"TAKEN\":1,\"BUSY\":1,\"CONTACT_10S\":1}"));
  }

  @Test
  void many_devices_are_called_at_once_and_those_without_a_way_are_named() {
    LockstepDevice mute = LockstepDevice.registered();

    JsonObject called =
        Api.json(
            api.post(
                "/api/v1/notifications",
                Json.createObjectBuilder()
                    .add(
                        "devices",
                        Json.createArrayBuilder().add(device.id()).add(mute.id()).add("nobody"))
                    .build()
                    .toString()));

    assertThat(called.getInt("notified")).isEqualTo(1);
    assertThat(Operator.texts(called, "unreached")).containsExactly(mute.id(), "nobody");
    first.delivers();
    assertThat(operator.seesNotification(device, "SENT").getString("lane")).isEqualTo("BULK");
  }

  private JsonArray tries() {
    return operator.notification(device).getJsonArray("tries");
  }

  private JsonArray addresses() {
    return operator.device(device).getJsonObject("push").getJsonArray("addresses");
  }
}
