package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.cloud.CloudService;
import org.muster.simulator.cloud.CloudTrouble;

/** Devices are called by a cloud that speaks FCM HTTP v1 (TS Appendix E.2). */
@OnTheServer
class FcmGatewayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Operator operator = new Operator();
  private final ExecutorService sessions = Executors.newCachedThreadPool();
  private final PushService other = PushService.open();
  private CloudService cloud;
  private Gateway gateway;

  @BeforeEach
  void open() throws IOException {
    cloud = CloudService.open(0, sessions);
    gateway = Gateway.of("fcm", settings(cloud));
  }

  @AfterEach
  void close() {
    gateway.close();
    cloud.close();
    other.close();
    sessions.shutdown();
  }

  @Test
  void a_device_that_has_registered_is_called_and_comes() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      String command = operator.sendsFor(device.registered(), get(DEV_ID));

      assertThat(operator.sees(command, "SUCCEEDED").getString("data"))
          .isEqualTo(device.registered().id());

      JsonObject answered = operator.seesNotification(device.registered(), "ANSWERED");
      assertThat(answered.getString("channel")).isEqualTo(gateway.name());
      assertThat(answered.getString("address")).isEqualTo(device.registrationId());
      assertThat(cloud.unreadableMessages()).isZero();
      assertThat(device.virtual().journal().sessions())
          .singleElement()
          .matches(session -> session.serverInitiated());
    }
  }

  @Test
  void one_access_token_is_enough_for_many() {
    List<CloudDevice> devices =
        Stream.generate(() -> CloudDevice.of(cloud, gateway).registers()).limit(12).toList();

    devices.forEach(device -> operator.sendsFor(device.registered(), get(DEV_ID)));

    devices.forEach(device -> operator.seesNotification(device.registered(), "ANSWERED"));
    devices.forEach(CloudDevice::close);
    assertThat(cloud.tokensIssued()).isEqualTo(1);
  }

  @Test
  void an_access_token_that_was_revoked_is_replaced_without_an_attempt_in_vain() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      operator.sendsFor(device.registered(), get(DEV_ID));
      operator.seesNotification(device.registered(), "ANSWERED");

      cloud.revokesTokens();
      operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "ANSWERED");
      seesOutcomes(device, "TAKEN");
      assertThat(cloud.tokensIssued()).isEqualTo(2);
    }
  }

  @Test
  void a_registration_that_is_gone_is_dropped_and_the_next_way_is_taken() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway)) {
      device.isReachedAt(
          Json.createArrayBuilder()
              .add(gateway.address(device.registrationId()))
              .add(Json.createObjectBuilder().add("channel", "http").add("address", other.url())));
      cloud.drops(device.registrationId());

      operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "SENT");
      seesOutcomes(device, "GONE", "TAKEN");
      assertThat(words(device)).contains("UNREGISTERED").doesNotContain(device.registrationId());
      assertThat(device.addresses()).containsExactly("http " + other.url() + " OPERATOR");
    }
  }

  @Test
  void a_cloud_that_takes_no_more_is_waited_for() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.stumblesWith(CloudTrouble.tooMany(1), CloudTrouble.tooMany(0));

      operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "ANSWERED");
      seesOutcomes(device, "BUSY", "BUSY", "TAKEN");
    }
  }

  @Test
  void a_cloud_that_is_away_for_a_while_loses_nothing_and_gets_nothing_twice() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.stumblesWith(
          CloudTrouble.UNAVAILABLE, CloudTrouble.of(500, "INTERNAL", "Internal error."));

      operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "ANSWERED");
      seesOutcomes(device, "DOWN", "DOWN", "TAKEN");
      assertThat(device.virtual().journal().sessions()).hasSize(1);
      assertThat(cloud.messagesSeen()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_ARGUMENT, The message is not valid.",
    "403, SENDER_ID_MISMATCH, SenderId mismatch"
  })
  void what_is_refused_for_ever_has_failed_with_the_words_of_the_cloud(
      int status, String code, String message) {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.stumblesWith(CloudTrouble.of(status, code, message));

      operator.sendsFor(device.registered(), get(DEV_ID));

      JsonObject failed = operator.seesNotification(device.registered(), "FAILED");
      assertThat(failed.getString("failure")).contains(code, message, String.valueOf(status));
      assertThat(device.addresses()).as("stays").hasSize(1);
    }
  }

  @Test
  void a_wrong_key_waits_until_it_is_mended_and_is_shown_nowhere() throws IOException {
    try (CloudService stranger = CloudService.open(0, sessions);
        CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      Map<String, String> wrong =
          Map.of(
              "serviceAccount",
              stranger.serviceAccount(),
              "endpoint",
              cloud.endpoint().toString(),
              "tokenEndpoint",
              cloud.endpoint() + "/token");
      gateway.isSet(Gateway.form("fcm", wrong).build());

      operator.sendsFor(device.registered(), get(DEV_ID));
      Awaitility.await().atMost(PATIENCE).until(() -> health().equals("DOWN"));

      String key = privateKeyIn(stranger.serviceAccount());
      assertThat(words(device)).contains("No access token", "invalid_grant");
      assertThat(everythingShownOf(device)).doesNotContain(key);
      assertThat(ServerUnderTest.log()).doesNotContain(key);

      gateway.isSet(Gateway.form("fcm", settings(cloud)).build());
      operator.seesNotification(device.registered(), "ANSWERED");
      assertThat(ServerUnderTest.log()).doesNotContain("ya29.", "Bearer ");
    }
  }

  @Test
  void a_token_endpoint_that_is_away_is_waited_for() {
    cloud.issuesTokens(false);
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      operator.sendsFor(device.registered(), get(DEV_ID));
      Awaitility.await().atMost(PATIENCE).until(() -> health().equals("DOWN"));
      assertThat(words(device)).contains("No access token", "503");

      cloud.issuesTokens(true);

      operator.seesNotification(device.registered(), "ANSWERED");
      assertThat(cloud.messagesSeen()).isEqualTo(1);
    }
  }

  @Test
  void a_cloud_that_takes_its_time_holds_up_nobody_else() {
    try (CloudDevice device = CloudDevice.of(cloud, gateway).registers()) {
      cloud.hesitates();
      operator.sendsFor(device.registered(), get(DEV_ID));

      LockstepDevice another = LockstepDevice.wokenBy(other);
      operator.sendsFor(another, get(DEV_ID));
      int id = other.delivers().id().orElseThrow();
      another.opensFor(id).isAsked(get(DEV_ID));
      assertThat(operator.notificationsOf(device.registered()).get(0).getString("state"))
          .isEqualTo("REQUESTED");

      cloud.goesOn();
      operator.seesNotification(device.registered(), "ANSWERED");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings.serviceAccount | {}",
        "settings.serviceAccount | {\"serviceAccount\":\"hush\"}",
        "settings.serviceAccount | {\"serviceAccount\":\"{\\\"client_email\\\":\\\"hush\\\"}\"}",
        "settings.shape          | {\"shape\":\"v2\"}",
        "settings.timeout        | {\"shape\":\"legacy\",\"timeout\":\"PT1H\"}",
        "settings.endpoint       | {\"shape\":\"legacy\",\"serverKey\":\"hush\"}",
        "settings.serverKey      | {\"shape\":\"legacy\",\"endpoint\":\"http://localhost/\"}"
      })
  void settings_that_cannot_work_are_refused_when_they_are_entered(
      String parameter, String settings) {
    var answer =
        Api.asAdministrator()
            .put("/api/v1/gateways/unset", "{\"kind\":\"fcm\",\"settings\":" + settings + "}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo(parameter.strip());
    assertThat(answer.text()).doesNotContain("hush");
  }

  private String health() {
    return gateway.shown().getJsonObject("health").getString("state");
  }

  /** A device may come before the answer to its notification is written down. */
  private void seesOutcomes(CloudDevice device, String... wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(outcomes(device)).containsExactly(wanted));
  }

  private List<String> outcomes(CloudDevice device) {
    return operator
        .notification(device.registered())
        .getJsonArray("tries")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(attempt -> attempt.getString("outcome"))
        .toList();
  }

  /** What was said of the first attempt. */
  private String words(CloudDevice device) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> operator.notification(device.registered()).getJsonArray("tries"),
            tries -> !tries.isEmpty())
        .getJsonObject(0)
        .getString("words");
  }

  private String everythingShownOf(CloudDevice device) {
    Api api = Api.asAdministrator();
    return operator.notification(device.registered())
        + api.get("/api/v1/gateways").text()
        + api.get(gateway.path()).text()
        + api.get(device.registered().path()).text();
  }

  /** A line of the key in the middle of it. */
  private static String privateKeyIn(String keyFile) {
    String pem =
        Json.createReader(new java.io.StringReader(keyFile)).readObject().getString("private_key");
    return pem.lines().skip(5).findFirst().orElseThrow();
  }

  private static Map<String, String> settings(CloudService cloud) {
    return Map.of(
        "serviceAccount", cloud.serviceAccount(), "endpoint", cloud.endpoint().toString());
  }
}
