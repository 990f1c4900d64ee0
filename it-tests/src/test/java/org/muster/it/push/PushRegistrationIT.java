package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import org.muster.simulator.http.Answer;

/** Devices say themselves how they are reached (TS Appendix E.2). */
@OnTheServer
class PushRegistrationIT {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Operator operator = new Operator();
  private final ExecutorService sessions = Executors.newCachedThreadPool();
  private final PushService other = PushService.open();
  private CloudService cloud;
  private Gateway gateway;

  @BeforeEach
  void open() throws IOException {
    cloud = CloudService.open(0, sessions);
    gateway = cloudGateway(true);
  }

  @AfterEach
  void close() {
    gateway.close();
    cloud.close();
    other.close();
    sessions.shutdown();
  }

  @Test
  void a_device_registers_registers_anew_and_takes_it_back() {
    try (CloudDevice device = CloudDevice.of(cloud)) {
      device.registers("first:APA91b");
      device.registers("first:APA91b");
      assertThat(device.addresses()).containsExactly(gateway.name() + " first:APA91b REGISTRATION");

      device.registers();
      assertThat(device.addresses())
          .as("a device has one registration")
          .containsExactly(gateway.name() + " " + device.registrationId() + " REGISTRATION");

      device.unregisters();
      device.unregisters();
      assertThat(device.addresses()).isEmpty();
    }
  }

  @Test
  void what_an_operator_has_entered_goes_first_and_stays() {
    try (CloudDevice device = CloudDevice.of(cloud)) {
      device.isReachedAt(http().add(gateway.address(device.registrationId())));

      device.registers().registers("second:APA91b");
      device.unregisters();

      assertThat(device.addresses())
          .containsExactly(
              "http " + other.url() + " OPERATOR",
              gateway.name() + " " + device.registrationId() + " OPERATOR",
              gateway.name() + " second:APA91b REGISTRATION");
    }
  }

  @Test
  void a_registration_that_moves_to_another_device_is_taken_from_the_first() {
    try (CloudDevice first = CloudDevice.of(cloud).registers();
        CloudDevice second = CloudDevice.of(cloud)) {
      second.registers(first.registrationId());

      assertThat(first.addresses()).isEmpty();
      assertThat(second.addresses())
          .containsExactly(gateway.name() + " " + first.registrationId() + " REGISTRATION");
    }
  }

  @Test
  void a_device_that_is_wanted_and_cannot_be_reached_is_called_as_soon_as_it_registers() {
    other.stumblesWith(IntStream.generate(() -> 503).limit(1000).toArray());
    try (CloudDevice device = CloudDevice.of(cloud).isReachedAt(http())) {
      String command = operator.sendsFor(device.registered(), get(DEV_ID));
      operator.seesNotification(device.registered(), "REQUESTED");

      device.registers();

      operator.sees(command, "SUCCEEDED");
      assertThat(operator.seesNotification(device.registered(), "ANSWERED").getString("channel"))
          .isEqualTo(gateway.name());
    }
  }

  @Test
  void a_device_that_nobody_could_call_is_called_as_soon_as_it_registers() {
    try (CloudDevice device = CloudDevice.of(cloud)) {
      String command = operator.sendsFor(device.registered(), get(DEV_ID));

      device.registers();

      operator.sees(command, "SUCCEEDED");
      operator.seesNotification(device.registered(), "ANSWERED");
    }
  }

  @Test
  void a_device_that_every_way_refused_is_called_as_soon_as_it_registers() {
    other.stumblesWith(410);
    try (CloudDevice device = CloudDevice.of(cloud).isReachedAt(http())) {
      String command = operator.sendsFor(device.registered(), get(DEV_ID));
      operator.seesNotification(device.registered(), "FAILED");

      device.registers();

      operator.sees(command, "SUCCEEDED");
      assertThat(operator.notificationsOf(device.registered())).hasSize(2);
    }
  }

  @Test
  void who_registers_proves_it() {
    LockstepDevice device = LockstepDevice.registered();
    LockstepDevice stranger = LockstepDevice.registered();

    assertThat(post(Api.anonymously(), "RegId=x:APA91b"))
        .satisfies(answer -> isRefused(answer, 401))
        .satisfies(
            answer ->
                assertThat(answer.header("WWW-Authenticate")).get().asString().contains("Basic"));
    isRefused(post(Api.as(device.credentials().username(), "wrong"), "RegId=x:APA91b"), 401);
    isRefused(post(as(device).with("OMADM-DevID", stranger.id()), "RegId=x:APA91b"), 403);
    assertThat(post(as(device).with("OMADM-DevID", device.id() + ";"), "RegId=x").status())
        .isEqualTo(200);
    assertThat(
            Api.asAdministrator()
                .read(stranger.path() + "/incidents")
                .getJsonArray("items")
                .toString())
        .contains("403");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | ''",
        "400 | RegId=",
        "400 | RegIdd=x:APA91b",
        "400 | RegId=x:APA91b&RegId=y:APA91b",
        "400 | RegId=APA91b%zz",
        "400 | RegId=%2Ftopics%2FAPA91b",
        "400 | RegId=a%20b:APA91b",
        "400 | RegId=%22%7DAPA91b",
        "400 | RegId=x:APA91b&gateway=nowhere",
        "400 | RegId=x:APA91b&gateway=http"
      })
  void a_form_that_is_none_is_refused(int status, String form) {
    isRefused(post(as(LockstepDevice.registered()), form), status);
  }

  @Test
  void a_form_is_bounded() {
    Api device = as(LockstepDevice.registered());

    assertThat(post(device, "RegId=" + "x".repeat(2_000)).status()).isEqualTo(200);
    isRefused(post(device, "RegId=APA91b" + "x".repeat(1_995)), 400);
    isRefused(post(device, "RegId=x:APA91b" + "&a=b".repeat(60)), 400);
    isRefused(post(device, "RegId=APA91b" + "x".repeat(20_000)), 413);
    isRefused(device.post("/push/register", "application/json", "{\"RegId\":\"x:APA91b\"}"), 415);
    assertThat(device.get("/push/register").status()).isEqualTo(405);
  }

  @Test
  void names_are_read_in_any_case_and_other_fields_are_passed_over() {
    LockstepDevice device = LockstepDevice.registered();

    assertThat(post(as(device), "a=1&regid=x%3Ay&b&=c&tenant=7").status()).isEqualTo(200);

    assertThat(operator.device(device).getJsonObject("push").toString()).contains("\"x:y\"");
  }

  @Test
  void of_several_gateways_one_is_named() {
    Api device = as(LockstepDevice.registered());
    try (Gateway second = cloudGateway(true)) {
      isRefused(post(device, "RegId=x:APA91b"), 400);
      assertThat(post(device, "RegId=x&gateway=" + second.name()).status()).isEqualTo(200);
      assertThat(device.post("/push/register?gateway=" + second.name(), FORM, "RegId=x").status())
          .isEqualTo(200);
    }
    try (Gateway off = cloudGateway(false)) {
      assertThat(off.shown().getBoolean("enabled")).isFalse();
      assertThat(post(device, "RegId=x").status()).as("the only one that is on").isEqualTo(200);
    }
  }

  @Test
  void without_a_gateway_the_device_is_told_to_come_again() {
    gateway.close();
    try {
      Answer answer = post(as(LockstepDevice.registered()), "RegId=x:APA91b");
      isRefused(answer, 503);
      assertThat(answer.header("Retry-After")).isPresent();
    } finally {
      gateway = cloudGateway(true);
    }
  }

  @Test
  void the_address_that_a_device_comes_from_is_learnt_by_gateways_that_are_told_to() {
    LockstepDevice device = LockstepDevice.registered();
    device.opens().isDismissed();
    assertThat(operator.device(device).toString()).doesNotContain("SESSION");

    try (Gateway udp = Gateway.of("udp", Map.of("learnFromSessions", "true"))) {
      device.opens().isDismissed();
      device.opens().isDismissed();
      post(as(device), "RegId=x");

      assertThat(operator.device(device).getJsonObject("push").getJsonArray("addresses").toString())
          .isEqualTo(
              ("[{\"channel\":\"%s\",\"address\":\"x\",\"source\":\"REGISTRATION\"},"
                      + "{\"channel\":\"%s\",\"address\":\"127.0.0.1\",\"source\":\"SESSION\"}]")
                  .formatted(gateway.name(), udp.name()));
    }
  }

  private Gateway cloudGateway(boolean enabled) {
    Map<String, String> settings =
        Map.of("serviceAccount", cloud.serviceAccount(), "endpoint", cloud.endpoint().toString());
    Gateway made = Gateway.of("fcm", settings);
    if (!enabled) {
      made.isSet(Gateway.form("fcm", settings).add("enabled", false).build());
    }
    return made;
  }

  private JsonArrayBuilder http() {
    return Json.createArrayBuilder()
        .add(Json.createObjectBuilder().add("channel", "http").add("address", other.url()));
  }

  private static Api as(LockstepDevice device) {
    return Api.as(device.credentials().username(), device.credentials().password());
  }

  private static Answer post(Api api, String form) {
    return api.post("/push/register", FORM, form);
  }

  /** In a line of text, as everywhere that devices come to. */
  private static void isRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.mediaType()).isEqualTo("text/plain");
    assertThat(answer.text()).doesNotContain("{");
    assertThat(ServerUnderTest.log()).doesNotContain("APA91b");
  }
}
