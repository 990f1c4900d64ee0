package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Many devices are called at once, each as if it were alone. */
@OnTheServer
class CallingManyIT {

  private static final String PREFERENCES = "/api/v1/push-preferences/";

  private final String name = "m-" + UUID.randomUUID();
  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final PushService first = PushService.open();
  private final PushService second = PushService.open();
  private final Gateway one = Gateway.of("http", Map.of("url", first.url()));
  private final Gateway other = Gateway.of("http", Map.of("url", second.url()));

  @AfterEach
  void close() {
    first.close();
    second.close();
    one.close();
    other.close();
    api.delete(PREFERENCES + name);
  }

  @Test
  void each_goes_its_own_way() {
    LockstepDevice plain = LockstepDevice.reachedAt(bothWays());
    LockstepDevice grouped = LockstepDevice.reachedAt(bothWays());
    isPreferred(grouped);

    JsonObject called = call(plain, grouped);

    assertThat(called.getInt("notified")).isEqualTo(2);
    assertThat(called.getJsonArray("unreached")).isEmpty();
    first.delivers();
    second.delivers();
    assertThat(operator.seesNotification(plain, "SENT").getString("channel")).isEqualTo(one.name());
    assertThat(operator.seesNotification(grouped, "SENT").getString("channel"))
        .isEqualTo(other.name());
  }

  @Test
  void those_that_cannot_be_called_are_named_and_hold_up_no_other() {
    LockstepDevice reached = LockstepDevice.reachedAt(bothWays());
    LockstepDevice silent = LockstepDevice.registered();

    JsonObject called = called(List.of(silent.id(), "IMEI:nobody", reached.id(), reached.id()));

    assertThat(called.getInt("notified")).isEqualTo(1);
    assertThat(Operator.texts(called, "unreached")).containsExactly(silent.id(), "IMEI:nobody");
    first.delivers();
  }

  @Test
  void who_is_called_already_is_not_called_again() {
    LockstepDevice device = LockstepDevice.reachedAt(bothWays());
    LockstepDevice later = LockstepDevice.reachedAt(bothWays());
    call(device);
    first.delivers();

    assertThat(call(device, later).getInt("notified")).isEqualTo(2);

    first.delivers();
    operator.seesNotification(later, "SENT");
    assertThat(operator.notificationsOf(device)).hasSize(1);
    assertThat(first.waiting()).isZero();
  }

  private void isPreferred(LockstepDevice device) {
    Answer kept =
        api.put(
            PREFERENCES + name,
            "{\"group\":\"" + name + "\",\"channels\":[\"" + other.name() + "\"]}");
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    Answer grouped =
        api.patch(
            device.path(), "{\"groups\":[\"" + name + "\"],\"push\":{\"order\":\"DEFAULT\"}}");
    assertThat(grouped.status()).as(grouped.text()).isEqualTo(200);
  }

  private JsonObject call(LockstepDevice... devices) {
    return called(Stream.of(devices).map(LockstepDevice::id).toList());
  }

  private JsonObject called(List<String> devices) {
    Answer answer =
        api.post(
            "/api/v1/notifications",
            Json.createObjectBuilder()
                .add("devices", Json.createArrayBuilder(devices))
                .build()
                .toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Api.json(answer);
  }

  private JsonArrayBuilder bothWays() {
    return Json.createArrayBuilder().add(one.address("1")).add(other.address("2"));
  }
}
