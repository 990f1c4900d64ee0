package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.problem;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** What each role may do, and what not. */
@OnTheServer
class RolesIT {

  private static final List<String> ROLES =
      List.of("viewer", "helpdesk", "operator", "security", "administrator");

  private static final Map<String, Api> CALLERS = new LinkedHashMap<>();
  private static LockstepDevice device;

  private final Api administrator = Api.asAdministrator();

  @BeforeAll
  static void somebody_has_each_role() {
    ROLES.forEach(role -> CALLERS.put(role, Accounts.signedBy(Accounts.with(role))));
    device = LockstepDevice.registered();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /api/v1/me                              |    | vhosa",
        "GET    | /api/v1/roles                           |    | vhosa",
        "GET    | /openapi                                |    | vhosa",
        "GET    | /api/v1/overview                        |    | vhosa",
        "GET    | /api/v1/devices                         |    | vhosa",
        "GET    | {device}                                |    | vhosa",
        "GET    | {device}/tree                           |    | vhosa",
        "GET    | {device}/commands                       |    | vhosa",
        "GET    | {device}/tasks                          |    | vhosa",
        "GET    | {device}/questions                      |    | vhosa",
        "GET    | {device}/incidents                      |    | vhosa",
        "GET    | /api/v1/sessions                        |    | vhosa",
        "GET    | /api/v1/alerts                          |    | vhosa",
        "GET    | /api/v1/notifications                   |    | vhosa",
        "GET    | /api/v1/definitions                     |    | vhosa",
        "GET    | /api/v1/unknown-objects                 |    | vhosa",
        "GET    | /api/v1/gateways                        |    | vhosa",
        "GET    | /api/v1/push-preferences                |    | vhosa",
        "GET    | /api/v1/repository/none                 |    | vhosa",
        "GET    | /api/v1/repository/none/content         |    | oa",
        "GET    | /api/v1/dead-letters/push               |    | oa",
        "DELETE | /api/v1/dead-letters/push/none          |    | oa",
        "POST   | {device}/wake                           | {} | hoa",
        "POST   | /api/v1/notifications                   | {} | hoa",
        "POST   | {device}/questions                      | {} | hoa",
        "POST   | {device}/tasks                          | {} | hoa",
        "POST   | {device}/commands                       | {} | oa",
        "POST   | /api/v1/devices                         | {} | oa",
        "PATCH  | {device}                                | {} | osa",
        "DELETE | /api/v1/devices/none                    |    | oa",
        "DELETE | /api/v1/commands/0000000000000          |    | oa",
        "DELETE | /api/v1/tasks/0000000000000             |    | oa",
        "POST   | /api/v1/repository/slots?uses=0         | {} | oa",
        "DELETE | /api/v1/repository/none                 |    | oa",
        "DELETE | /api/v1/definitions/none                |    | oa",
        "DELETE | /api/v1/push-preferences/none           |    | oa",
        "PUT    | /api/v1/gateways/none                   | {} | a",
        "DELETE | /api/v1/gateways/none                   |    | a",
        "POST   | /api/v1/tokens                          | {} | osa",
        "GET    | /api/v1/operators                       |    | sa",
        "GET    | /api/v1/audit                           |    | sa",
        "POST   | /api/v1/operators                       | {} | a",
        "PATCH  | /api/v1/operators/nobody                | {} | a",
        "DELETE | /api/v1/operators/nobody                |    | a",
      })
  void a_role_may_do_this_and_nothing_else(
      String method, String path, String body, String initials) {
    byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    CALLERS.forEach(
        (role, caller) -> {
          Answer answer =
              caller.send(
                  method,
                  path.replace("{device}", device.path()),
                  Map.of("Content-Type", "application/json"),
                  content);
          if (initials.indexOf(role.charAt(0)) >= 0) {
            assertThat(answer.status()).as(role + ": " + answer.text()).isNotIn(401, 403, 500);
          } else {
            assertThat(problem(answer, 403).getString("detail")).contains("permission");
          }
        });
  }

  @Test
  void the_helpdesk_reads_from_a_device_and_changes_nothing_on_it() {
    String read = "{\"notify\":false,\"steps\":[{\"verb\":\"read\",\"uri\":\"%s\"}]}";
    String delete = "{\"notify\":false,\"steps\":[{\"verb\":\"delete\",\"uri\":\"%s\"}]}";
    Api helpdesk = CALLERS.get("helpdesk");

    Answer reads = helpdesk.post(device.path() + "/tasks", read.formatted(DEV_ID));
    assertThat(reads.status()).as(reads.text()).isEqualTo(202);
    problem(helpdesk.post(device.path() + "/tasks", delete.formatted("urn:x:y:1.0/a/b")), 403);
  }

  @Test
  void only_who_has_the_right_overrides_what_definitions_forbid() {
    String form =
        "{\"command\":[\"DELETE\",\"%s\"],\"override\":true,\"notify\":false}".formatted(DEV_ID);

    problem(CALLERS.get("operator").post(device.path() + "/commands", form), 403);
    String task =
        "{\"override\":true,\"notify\":false,\"steps\":[{\"verb\":\"delete\",\"uri\":\"%s\"}]}";
    problem(CALLERS.get("operator").post(device.path() + "/tasks", task.formatted(DEV_ID)), 403);
    Answer overridden = CALLERS.get("administrator").post(device.path() + "/commands", form);
    assertThat(overridden.status()).as(overridden.text()).isEqualTo(202);
    String id = Api.json(overridden).getJsonArray("items").getJsonObject(0).getString("id");
    assertThat(administrator.delete("/api/v1/commands/" + id).status()).isEqualTo(204);
  }

  @Test
  void an_operator_changes_groups_and_security_changes_credentials() {
    LockstepDevice other = LockstepDevice.registered();
    String groups = "{\"groups\":[\"roles-it\"]}";
    String credentials = "{\"credentials\":{}}";
    String secret = "{\"push\":{\"secret\":\"AAAA\"}}";

    assertThat(CALLERS.get("operator").patch(other.path(), groups).status()).isEqualTo(200);
    problem(CALLERS.get("operator").patch(other.path(), credentials), 403);
    problem(CALLERS.get("operator").patch(other.path(), secret), 403);
    problem(CALLERS.get("security").patch(other.path(), groups), 403);
    assertThat(CALLERS.get("security").patch(other.path(), credentials).status()).isEqualTo(200);
  }

  @Test
  void the_packages_of_a_session_are_for_who_may_see_them() {
    new Operator().queues(device, get(DEV_ID));
    device.opens();
    String session = "/api/v1/sessions/" + new Operator().lastSessionOf(device).getString("id");

    assertThat(CALLERS.get("operator").read(session)).containsKeys("exchanges", "commands");
    assertThat(CALLERS.get("viewer").read(session))
        .containsKey("commands")
        .doesNotContainKey("exchanges");
  }

  @Test
  void who_may_not_see_contents_sees_no_address_of_one() {
    Operator operator = new Operator();
    LockstepDevice other = LockstepDevice.registered();
    String uri = operator.deposits("text/plain", "a new secret");
    String token = uri.substring(uri.lastIndexOf('/') + 1);
    String command = operator.queues(other, hget(uri, "urn:acme:mo:x:1.0/1/Secret"));
    other.opens().isAsked(hget(uri, "urn:acme:mo:x:1.0/1/Secret"));
    String session = "/api/v1/sessions/" + operator.lastSessionOf(other).getString("id");

    for (String path :
        List.of(other.path() + "/commands", "/api/v1/commands/" + command, session)) {
      for (String role : List.of("viewer", "helpdesk", "security")) {
        assertThat(CALLERS.get(role).get(path).text())
            .as(role + " " + path)
            .contains("HGET", "/repository/***")
            .doesNotContain(token);
      }
      assertThat(CALLERS.get("operator").get(path).text()).contains(token);
      assertThat(administrator.get(path).text()).contains(token);
    }
    assertThat(CALLERS.get("security").read(session)).containsKey("exchanges");
  }

  @Test
  void whose_certificates_are_believed_is_the_matter_of_security() {
    String path = "/api/v1/device-authorities/none";

    problem(CALLERS.get("operator").delete(path), 403);
    problem(CALLERS.get("security").delete(path), 404);
    problem(administrator.delete(path), 404);
  }

  @Test
  void everybody_is_told_what_they_may_do() {
    JsonObject me = CALLERS.get("viewer").read("/api/v1/me");

    assertThat(me.getJsonArray("permissions").getValuesAs(JsonString::getString))
        .contains("device.read", "fleet.read")
        .doesNotContain("device.write", "operator.read");
    assertThat(me.getJsonArray("roles").getJsonObject(0).getString("role")).isEqualTo("viewer");
  }

  @Test
  void without_a_role_one_may_do_nothing_but_look_at_oneself() {
    Api nobody = Accounts.signedBy(Accounts.withRoles());

    assertThat(nobody.get("/api/v1/me").status()).isEqualTo(200);
    problem(nobody.get("/api/v1/devices"), 403);
  }
}
