package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.cloud.CloudService;
import org.muster.simulator.cloud.CloudTrouble;

/** Devices are called by a service that takes messages as GCM did (TS Appendix E.2). */
@OnTheServer
class LegacyCloudIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Operator operator = new Operator();
  private final ExecutorService sessions = Executors.newCachedThreadPool();
  private CloudService cloud;
  private Gateway gateway;

  @BeforeEach
  void open() throws IOException {
    cloud = CloudService.open(0, sessions);
    gateway = Gateway.of("fcm", settings(cloud.serverKey()));
  }

  @AfterEach
  void close() {
    gateway.close();
    cloud.close();
    sessions.shutdown();
  }

  @Test
  void a_device_that_has_registered_is_called_and_comes() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      String command = operator.sendsFor(device.registered(), get(DEV_ID));

      operator.sees(command, "SUCCEEDED");
      operator.seesNotification(device.registered(), "ANSWERED");
      assertThat(cloud.tokensIssued()).isZero();
      assertThat(cloud.unreadableMessages()).isZero();
    }
  }

  @Test
  void a_registration_that_has_another_id_by_now_is_kept_under_it() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      String now = cloud.renames(device.registrationId());

      operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "ANSWERED");
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(device.addresses())
                      .containsExactly(gateway.name() + " " + now + " REGISTRATION"));
    }
  }

  @Test
  void a_service_that_is_away_or_busy_for_a_while_is_asked_again() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.stumblesWith(
          CloudTrouble.of(200, "Unavailable", ""),
          CloudTrouble.UNAVAILABLE,
          CloudTrouble.tooMany(1));

      operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "ANSWERED");
      Tries.see(device.registered(), "DOWN", "DOWN", "BUSY", "TAKEN");
    }
  }

  @Test
  void a_registration_that_is_gone_is_dropped() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.drops(device.registrationId());

      operator.sendsFor(device.registered(), get(DEV_ID));

      JsonObject failed = operator.seesNotification(device.registered(), "FAILED");
      assertThat(failed.getString("failure")).contains("NotRegistered");
      assertThat(device.addresses()).isEmpty();
    }
  }

  @Test
  void what_is_refused_for_ever_has_failed_with_the_word_of_the_service() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.stumblesWith(CloudTrouble.of(200, "MismatchSenderId", ""));

      operator.sendsFor(device.registered(), get(DEV_ID));

      assertThat(operator.seesNotification(device.registered(), "FAILED").getString("failure"))
          .contains("MismatchSenderId");
      assertThat(device.addresses()).hasSize(1);
    }
  }

  @Test
  void where_there_is_another_way_what_is_refused_for_ever_goes_there() {
    try (PushService other = PushService.open();
        CloudDevice device = CloudDevice.of(cloud)) {
      device.isReachedAt(
          Json.createArrayBuilder()
              .add(gateway.address(device.registrationId()))
              .add(Json.createObjectBuilder().add("channel", "http").add("address", other.url())));
      cloud.stumblesWith(CloudTrouble.of(200, "MismatchSenderId", ""));

      operator.sendsFor(device.registered(), get(DEV_ID));

      Tries.see(device.registered(), "REFUSED", "TAKEN");
      assertThat(Tries.firstWords(device.registered())).contains("MismatchSenderId");
      assertThat(other.waiting()).isEqualTo(1);
      assertThat(cloud.messagesSeen()).isEqualTo(1);
    }
  }

  @Test
  void a_service_that_is_gone_and_comes_back_calls_each_device_once() throws IOException {
    List<CloudDevice> devices =
        Stream.generate(() -> CloudDevice.of(cloud, gateway).registers()).limit(3).toList();
    cloud.goesDown();
    devices.forEach(device -> operator.sendsFor(device.registered(), get(DEV_ID)));
    Tries.seeAny(devices.get(0).registered(), "DOWN");

    cloud.comesBack();

    devices.forEach(device -> operator.seesNotification(device.registered(), "ANSWERED"));
    devices.forEach(device -> Tries.seeTakenOnce(device.registered()));
    assertThat(cloud.messagesSeen()).as("nothing twice").isEqualTo(3);
    devices.forEach(CloudDevice::close);
  }

  @Test
  void a_service_that_takes_its_time_holds_up_nobody_else() {
    Map<String, String> patient = new HashMap<>(settings(cloud.serverKey()));
    patient.put("timeout", "PT2M");
    gateway.isSet(Gateway.form("fcm", patient).build());
    try (PushService other = PushService.open();
        CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.hesitates();
      operator.sendsFor(device.registered(), get(DEV_ID));
      Awaitility.await("it was asked").atMost(PATIENCE).until(() -> cloud.waiting() == 1);

      LockstepDevice another = LockstepDevice.wokenBy(other);
      operator.sendsFor(another, get(DEV_ID));
      another.opensFor(other.delivers().id().orElseThrow()).isAsked(get(DEV_ID));
      operator.seesNotification(another, "ANSWERED");
      assertThat(operator.notification(device.registered()).getString("state"))
          .isEqualTo("REQUESTED");

      cloud.goesOn();
      operator.seesNotification(device.registered(), "ANSWERED");
      Tries.see(device.registered(), "TAKEN");
    }
  }

  @Test
  void a_wrong_key_waits_until_it_is_mended_and_is_shown_nowhere() {
    gateway.isSet(Gateway.form("fcm", settings("AAAA-wrong-key")).build());
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      operator.sendsFor(device.registered(), get(DEV_ID));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> gateway.shown().getJsonObject("health").getString("state").equals("DOWN"));

      assertThat(gateway.shown().toString() + operator.notification(device.registered()))
          .contains("does not accept the server key")
          .doesNotContain("AAAA-");
      gateway.isSet(Gateway.form("fcm", settings(cloud.serverKey())).build());
      operator.seesNotification(device.registered(), "ANSWERED");
      assertThat(ServerUnderTest.log()).doesNotContain("AAAA-");
    }
  }

  private Map<String, String> settings(String key) {
    return Map.of(
        "shape", "legacy", "endpoint", cloud.legacyEndpoint().toString(), "serverKey", key);
  }
}
