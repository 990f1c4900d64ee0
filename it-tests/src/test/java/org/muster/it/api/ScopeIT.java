package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.with;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;

/** Whoever is limited to some devices: no other exists for them, in no list and under no id. */
@OnTheServer
class ScopeIT {

  private final PushService push = PushService.open();
  private final Operator everybody = new Operator();
  private final Api administrator = Api.asAdministrator();
  private final String group = Accounts.anyName();
  private final Api limited = Accounts.signedBy(Accounts.limited("operator", group));
  private LockstepDevice own;
  private LockstepDevice other;

  @BeforeEach
  void two_devices_of_which_one_is_in_the_group() {
    own = LockstepDevice.wokenBy(push);
    other = LockstepDevice.wokenBy(push);
    putInto(group, own);
  }

  @AfterEach
  void the_push_service_closes() {
    push.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/sessions", "/api/v1/notifications", "/api/v1/alerts"})
  void a_list_has_what_is_of_ones_own_devices(String list) {
    for (LockstepDevice device : List.of(own, other)) {
      everybody.sendsFor(device, get(DEV_ID));
      device.opensWith(
          Alert.clientInitiated(), Alert.completion("urn:oma:at:fumo:1.0:done", UPDATE, 200));
      everybody.seesAlerts(device, 1);
    }

    Answer all = limited.get(list + "?limit=500");
    assertThat(all.text()).contains(own.id()).doesNotContain(other.id());
    assertThat(all.text()).doesNotContain("\"next\"");
    assertThat(items(limited, list + "?device=" + Api.encoded(own.id()))).isPositive();
    assertThat(items(limited, list + "?device=" + Api.encoded(other.id()))).isZero();
    assertThat(items(administrator, list + "?device=" + Api.encoded(other.id()))).isPositive();
  }

  @Test
  void devices_are_listed_counted_and_found_among_ones_own() {
    assertThat(items(limited, "/api/v1/devices?limit=500")).isOne();
    assertThat(limited.get("/api/v1/devices").text()).contains(own.id());
    assertThat(items(limited, "/api/v1/devices?prefix=" + Api.encoded(other.id()))).isZero();
    assertThat(items(limited, "/api/v1/devices?prefix=" + Api.encoded(own.id()))).isOne();
    assertThat(items(limited, "/api/v1/devices?group=" + group)).isOne();
    putInto(group + "-other", other);
    assertThat(items(limited, "/api/v1/devices?group=" + group + "-other")).isZero();
  }

  @Test
  void the_list_of_devices_goes_page_by_page() {
    LockstepDevice second = LockstepDevice.registered();
    putInto(group, second);

    var first = limited.read("/api/v1/devices?limit=1");
    var next =
        limited.read("/api/v1/devices?limit=1&after=" + Api.encoded(first.getString("next")));

    assertThat(List.of(id(first), id(next))).containsExactlyInAnyOrder(own.id(), second.id());
    assertThat(next).doesNotContainKey("next");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,''",
    "PATCH,''",
    "DELETE,''",
    "GET,/commands",
    "POST,/commands",
    "GET,/tasks",
    "POST,/tasks",
    "GET,/questions",
    "POST,/questions",
    "GET,/incidents",
    "GET,/tree",
    "GET,/tree/nodes",
    "GET,/tree/history",
    "GET,/tree/rights",
    "POST,/wake"
  })
  void another_device_is_one_that_does_not_exist(String method, String below) {
    String form = "{\"command\":[\"END\"]}";
    String unknown = LockstepDevice.anyId();

    String there = problem(send(method, other.path() + below, form), 404).toString();
    String nowhere =
        problem(send(method, "/api/v1/devices/" + Api.encoded(unknown) + below, form), 404)
            .toString();

    assertThat(there.replace(other.id(), unknown)).isEqualTo(nowhere);
    assertThat(administrator.get(other.path()).status()).isEqualTo(200);
  }

  @Test
  void what_is_of_another_device_does_not_exist_under_its_id() {
    String command = everybody.queues(other, get(DEV_ID));
    String task = new Tasks(other).begins("{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}");
    everybody.sendsFor(other, get(DEV_ID));
    String notification = everybody.notificationsOf(other).get(0).getString("id");
    other.opens();
    String session = everybody.lastSessionOf(other).getString("id");

    for (String path :
        List.of(
            "/api/v1/commands/" + command,
            "/api/v1/tasks/" + task,
            "/api/v1/notifications/" + notification,
            "/api/v1/sessions/" + session)) {
      String unknown = path.substring(0, path.lastIndexOf('/')) + "/0000000000000";
      assertThat(limited.get(path).status()).as(path).isEqualTo(404);
      assertThat(limited.get(path).text()).isEqualTo(limited.get(unknown).text());
      assertThat(administrator.get(path).status()).isEqualTo(200);
    }
    problem(limited.delete("/api/v1/commands/" + command), 404);
    problem(limited.delete("/api/v1/tasks/" + task), 404);
    problem(
        limited.post("/api/v1/commands/" + command + "/resolution", "{\"state\":\"SUCCEEDED\"}"),
        404);
    assertThat(everybody.stateOf(command)).isEqualTo("SENT");
  }

  @Test
  void what_is_of_ones_own_devices_is_there() {
    String path = own.path() + "/commands";
    Answer queued =
        limited.post(path, "{\"command\":[\"GET\",\"" + DEV_ID + "\"],\"notify\":false}");
    assertThat(queued.status()).as(queued.text()).isEqualTo(202);
    String id = Api.json(queued).getJsonArray("items").getJsonObject(0).getString("id");

    assertThat(limited.get("/api/v1/commands/" + id).status()).isEqualTo(200);
    own.opens();
    String session = everybody.lastSessionOf(own).getString("id");
    assertThat(limited.read("/api/v1/sessions/" + session)).containsKeys("exchanges", "commands");
  }

  @Test
  void of_many_devices_ones_own_are_called() {
    String form = "{\"devices\":[\"%s\",\"%s\"]}".formatted(own.id(), other.id());

    var called = Api.json(limited.post("/api/v1/notifications", form));

    assertThat(called.getInt("notified")).isOne();
    assertThat(called.getJsonArray("unreached").getString(0)).isEqualTo(other.id());
    assertThat(everybody.notificationsOf(other)).isEmpty();
  }

  @Test
  void contents_are_those_for_ones_own_devices() {
    blames(limited.post("/api/v1/repository", "text/plain", "x"), 400, "device");
    blames(limited.post("/api/v1/repository/slots", "{}"), 400, "device");
    problem(deposits(limited, other), 404);
    Answer kept = deposits(limited, own);
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    String mine = "/api/v1/repository/" + Api.json(kept).getString("token");
    assertThat(limited.get(mine).status()).isEqualTo(200);

    String foreign =
        "/api/v1/repository/" + Api.json(deposits(administrator, other)).getString("token");
    for (String below : List.of("", "/transfers", "/content", "/variants")) {
      problem(limited.get(foreign + below), 404);
    }
    problem(limited.delete(foreign), 404);
    assertThat(administrator.get(foreign).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/overview",
        "/api/v1/unknown-objects",
        "/api/v1/definitions/other-versions",
        "/api/v1/dead-letters/push",
        "/api/v1/push-preferences",
        "/api/v1/operators",
        "/api/v1/audit"
      })
  void what_is_said_of_the_whole_fleet_is_not_for_them(String path) {
    problem(Accounts.signedBy(Accounts.limited("administrator", group)).get(path), 403);
  }

  @Test
  void what_gateways_did_for_the_whole_fleet_is_left_out() {
    assertThat(limited.read("/api/v1/gateways").getJsonArray("items"))
        .allSatisfy(
            gateway -> assertThat(gateway.asJsonObject().getJsonObject("lastDay")).isEmpty());
  }

  @Test
  void a_device_is_registered_into_ones_own_groups() {
    String form = "{\"id\":\"%s\",\"groups\":[%s]}";
    String id = LockstepDevice.anyId();

    blames(limited.post("/api/v1/devices", form.formatted(id, "")), 400, "groups");
    blames(limited.post("/api/v1/devices", form.formatted(id, "\"foreign\"")), 400, "groups");
    problem(administrator.get("/api/v1/devices/" + id), 404);
    assertThat(limited.post("/api/v1/devices", form.formatted(id, "\"" + group + "\"")).status())
        .isEqualTo(201);
    blames(limited.patch("/api/v1/devices/" + id, "{\"groups\":[]}"), 400, "groups");
  }

  @Test
  void a_role_can_be_limited_to_a_model_as_devices_say_it() {
    String model = "Model " + group;
    Api ofModel =
        Accounts.signedBy(
            Accounts.withRoles("{\"role\":\"viewer\",\"scope\":{\"models\":[\"" + model + "\"]}}"));
    problem(ofModel.get(own.path()), 404);

    String read = everybody.queues(own, get(DEV_INFO));
    own.opens()
        .isAsked(get(DEV_INFO))
        .answers(with(nodes("[{\"MOData\":{\"Man\":\"Acme\",\"Mod\":\"" + model + "\"}}]")))
        .isDismissed();
    everybody.sees(read, "SUCCEEDED");

    assertThat(ofModel.get(own.path()).status()).isEqualTo(200);
    assertThat(items(ofModel, "/api/v1/devices")).isOne();
    problem(ofModel.get(other.path()), 404);
  }

  @Test
  void who_sees_all_devices_and_runs_some_is_forbidden_to_run_others() {
    Api both =
        Accounts.signedBy(
            Accounts.withRoles("{\"role\":\"viewer\"}", Accounts.limitedRole("operator", group)));
    String form = "{\"command\":[\"GET\",\"" + DEV_ID + "\"],\"notify\":false}";

    assertThat(both.get(other.path()).status()).isEqualTo(200);
    problem(both.post(other.path() + "/commands", form), 403);
    assertThat(both.post(own.path() + "/commands", form).status()).isEqualTo(202);
  }

  private void putInto(String name, LockstepDevice device) {
    Answer put = administrator.patch(device.path(), "{\"groups\":[\"%s\"]}".formatted(name));
    assertThat(put.status()).as(put.text()).isEqualTo(200);
  }

  private Answer send(String method, String path, String form) {
    return limited.send(
        method, path, java.util.Map.of("Content-Type", "application/json"), form.getBytes());
  }

  private static Answer deposits(Api caller, LockstepDevice device) {
    return caller.post(
        "/api/v1/repository?device=" + Api.encoded(device.id()), "text/plain", "content");
  }

  private static int items(Api caller, String path) {
    return caller.read(path).getJsonArray("items").size();
  }

  private static String id(jakarta.json.JsonObject page) {
    return page.getJsonArray("items").getJsonObject(0).getString("id");
  }
}
