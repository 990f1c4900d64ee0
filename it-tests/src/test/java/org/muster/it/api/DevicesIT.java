package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.DeviceConnection;

/** Devices in the API: registered, looked at, changed, deleted. */
@OnTheServer
class DevicesIT {

  private static final String PUSH = "http://127.0.0.1:1/push";

  private final Api api = Api.asAdministrator();
  private final Operator operator = new Operator();
  private final String id = LockstepDevice.anyId();

  @Test
  void a_device_is_registered_with_generated_credentials_that_work() throws Exception {
    Answer answer = registers("{\"id\":\"%s\"}".formatted(id));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(URI.create(answer.header("Location").orElseThrow()).getPath())
        .isEqualTo("/api/v1/devices/" + id);
    JsonObject credentials = Api.json(answer).getJsonObject("credentials");
    assertThat(credentials.getString("username")).isEqualTo(id);
    assertThat(credentials.getString("password")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(comesWith(id, credentials.getString("password"))).isEqualTo(200);
  }

  @Test
  void a_device_is_registered_with_credentials_and_secrets_of_the_operators_choice()
      throws Exception {
    String secret = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
    Answer answer =
        registers(
            """
            {"id":"%s","credentials":{"username":"u-%s","password":"p ä:ß"},
             "push":{"channel":"http","address":"%s","secret":"%s","data":""}}
            """
                .formatted(id, id, PUSH, secret));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(Api.json(answer).getJsonObject("credentials").getString("username"))
        .isEqualTo("u-" + id);
    assertThat(Api.json(answer).getJsonObject("push").getString("secret")).isEqualTo(secret);
    assertThat(comesWith("u-" + id, "p ä:ß")).isEqualTo(200);
  }

  @Test
  void push_secrets_that_are_left_out_are_generated() {
    Answer answer =
        registers(
            "{\"id\":\"%s\",\"push\":{\"channel\":\"http\",\"address\":\"%s\"}}"
                .formatted(id, PUSH));

    JsonObject push = Api.json(answer).getJsonObject("push");
    assertThat(Base64.getDecoder().decode(push.getString("secret")))
        .hasSizeGreaterThanOrEqualTo(16);
    assertThat(Base64.getDecoder().decode(push.getString("data"))).isNotEmpty();
  }

  @Test
  void secrets_are_never_shown_again() {
    Answer created =
        registers(
            "{\"id\":\"%s\",\"push\":{\"channel\":\"http\",\"address\":\"%s\"}}"
                .formatted(id, PUSH));
    String password = Api.json(created).getJsonObject("credentials").getString("password");
    String secret = Api.json(created).getJsonObject("push").getString("secret");
    String data = Api.json(created).getJsonObject("push").getString("data");

    for (String later : List.of("/api/v1/devices/" + id, "/api/v1/devices?prefix=" + id)) {
      Answer answer = api.get(later);
      assertThat(answer.text())
          .contains(id, PUSH)
          .doesNotContain(password, secret, data, "password", "secret", "hash");
    }
    assertThat(api.patch("/api/v1/devices/" + id, "{}").text()).doesNotContain(password, secret);
  }

  @Test
  void secrets_are_not_logged() throws Exception {
    Answer created =
        registers(
            "{\"id\":\"%s\",\"push\":{\"channel\":\"http\",\"address\":\"%s\"}}"
                .formatted(id, PUSH));
    JsonObject push = Api.json(created).getJsonObject("push");
    String password = Api.json(created).getJsonObject("credentials").getString("password");
    comesWith(id, password);
    comesWith(id, "wrong-" + password);
    api.post("/api/v1/devices/" + id + "/commands", "{\"command\":[\"END\"]}");

    assertThat(ServerUnderTest.log())
        .contains("muster.ear")
        .doesNotContain(
            password,
            push.getString("secret"),
            push.getString("data"),
            ServerUnderTest.ADMINISTRATOR_PASSWORD,
            new Credentials(id, password).asBasic());
  }

  @Test
  void a_registered_device_can_be_looked_at_with_its_id_encoded_or_not() {
    registers("{\"id\":\"%s\"}".formatted(id));

    JsonObject plain = api.read("/api/v1/devices/" + id);
    assertThat(plain).isEqualTo(api.read("/api/v1/devices/" + Api.encoded(id)));
    assertThat(plain.getString("id")).isEqualTo(id);
    assertThat(plain.getString("username")).isEqualTo(id);
    assertThat(plain).containsKey("registeredAt").doesNotContainKeys("lastContactAt", "push");
  }

  @Test
  void a_dev_id_is_registered_once_and_so_is_a_user_name() {
    registers("{\"id\":\"%s\"}".formatted(id));

    problem(registers("{\"id\":\"%s\"}".formatted(id)), 409);
    String other = LockstepDevice.anyId();
    problem(
        registers("{\"id\":\"%s\",\"credentials\":{\"username\":\"%s\"}}".formatted(other, id)),
        409);
    problem(api.get("/api/v1/devices/" + other), 404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id                   | {}",
        "id                   | {\"id\":\"\"}",
        "id                   | {\"id\":\"with blank\"}",
        "id                   | {\"id\":\"with/slash\"}",
        "id                   | {\"id\":17}",
        "id                   | {\"id\":[\"x\"]}",
        "credentials          | {\"id\":\"x\",\"credentials\":\"y\"}",
        "credentials.username | {\"id\":\"x\",\"credentials\":{\"username\":\"\"}}",
        "credentials.password | {\"id\":\"x\",\"credentials\":{\"password\":\"\"}}",
        "credentials.password | {\"id\":\"x\",\"credentials\":{\"password\":5}}",
        "credentials.pasword  | {\"id\":\"x\",\"credentials\":{\"pasword\":\"y\"}}",
        "push.channel         |"
            + " {\"id\":\"x\",\"push\":{\"channel\":\"pigeon\",\"address\":\"http://x\"}}",
        "push.address         | {\"id\":\"x\",\"push\":{\"channel\":\"http\"}}",
        "push.address         |"
            + " {\"id\":\"x\",\"push\":{\"channel\":\"http\",\"address\":\"nowhere\"}}",
        "push.addresses[1].address |"
            + " {\"id\":\"x\",\"push\":{\"addresses\":[{\"channel\":\"http\",\"address\":\"http://x\"},{\"channel\":\"http\",\"address\":\"nowhere\"}]}}",
        "push.secret          |"
            + " {\"id\":\"x\",\"push\":{\"channel\":\"http\",\"address\":\"http://x\",\"secret\":\"!\"}}",
        "colour               | {\"id\":\"x\",\"colour\":\"red\"}",
      })
  void a_refusal_names_the_parameter(String parameter, String form) {
    blames(registers(form), 400, parameter);
  }

  @Test
  void what_is_refused_leaves_nothing_behind() {
    registers(
        "{\"id\":\"%s\",\"push\":{\"channel\":\"http\",\"address\":\"nowhere\"}}".formatted(id));

    problem(api.get("/api/v1/devices/" + id), 404);
  }

  @Test
  void the_list_goes_by_dev_id_page_by_page() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(id + "-" + i);
      registers("{\"id\":\"%s\"}".formatted(ids.get(i)));
    }

    List<String> listed = new ArrayList<>();
    String path = "/api/v1/devices?limit=2&prefix=" + Api.encoded(id);
    JsonObject page = api.read(path);
    listed.addAll(idsOn(page));
    while (page.containsKey("next")) {
      assertThat(page.getJsonArray("items")).hasSize(2);
      page = api.read(path + "&after=" + Api.encoded(page.getString("next")));
      listed.addAll(idsOn(page));
    }

    assertThat(listed).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "many", "1e2", "99999999999"})
  void a_limit_is_a_number_from_1_to_500(String limit) {
    blames(api.get("/api/v1/devices?limit=" + limit), 400, "limit");
  }

  @Test
  void with_new_credentials_the_old_ones_are_worth_nothing() throws Exception {
    String old =
        Api.json(registers("{\"id\":\"%s\"}".formatted(id)))
            .getJsonObject("credentials")
            .getString("password");
    assertThat(comesWith(id, old)).isEqualTo(200);

    Answer changed = api.patch("/api/v1/devices/" + id, "{\"credentials\":{\"password\":\"new\"}}");

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(comesWith(id, old)).isEqualTo(401);
    assertThat(comesWith(id, "new")).isEqualTo(200);
  }

  @Test
  void a_new_push_address_is_used_from_the_next_notification_on() {
    try (PushService pushService = PushService.open()) {
      LockstepDevice device = LockstepDevice.registered(id);
      operator.sendsFor(device, get(DEV_ID));
      assertThat(operator.notificationsOf(device)).isEmpty();

      Answer changed =
          api.patch(device.path(), "{\"push\":%s}".formatted(pushService.asPushAddress()));
      assertThat(changed.status()).as(changed.text()).isEqualTo(200);
      operator.sendsFor(device, get(DEV_ID));

      pushService.delivers();
    }
  }

  @Test
  void a_device_keeps_its_dev_id() {
    registers("{\"id\":\"%s\"}".formatted(id));

    blames(api.patch("/api/v1/devices/" + id, "{\"id\":\"other\"}"), 400, "id");
  }

  @Test
  void a_deleted_device_is_gone_with_everything_that_was_its() throws Exception {
    LockstepDevice device = LockstepDevice.registered(id);
    String command = operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID));
    String session = operator.lastSessionOf(device).getString("id");

    assertThat(api.delete(device.path()).status()).isEqualTo(204);

    problem(api.get(device.path()), 404);
    problem(api.get("/api/v1/commands/" + command), 404);
    problem(api.get("/api/v1/sessions/" + session), 404);
    problem(api.get(device.path() + "/commands"), 404);
    assertThat(comesWith(id, device.credentials().password())).isEqualTo(401);
    problem(api.delete(device.path()), 404);
    assertThat(registers("{\"id\":\"%s\"}".formatted(id)).status()).isEqualTo(201);
  }

  private Answer registers(String form) {
    return api.post("/api/v1/devices", form);
  }

  private int comesWith(String username, String password) throws Exception {
    try (HttpLines lines = new HttpLines()) {
      return new DeviceConnection(
              ServerUnderTest.at("/dm"), id, new Credentials(username, password), lines)
          .initiate("{}")
          .status();
    }
  }

  private static List<String> idsOn(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(device -> device.getString("id"))
        .toList();
  }
}
