package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** Tokens: what programs show instead of a password. */
@OnTheServer
class TokensIT {

  private final Api administrator = Api.asAdministrator();
  private final String owner = Accounts.with("operator");
  private final Api person = Accounts.signedBy(owner);

  @Test
  void a_token_signs_what_it_was_made_for_and_nothing_else() {
    Api program = bearer(made("\"device.read\",\"session.read\""));

    assertThat(program.get("/api/v1/devices").status()).isEqualTo(200);
    assertThat(program.get("/api/v1/sessions").status()).isEqualTo(200);
    problem(program.get("/api/v1/alerts?limit=0"), 400);
    problem(program.get("/api/v1/notifications"), 403);
    problem(program.post("/api/v1/devices", "{}"), 403);
    JsonObject me = program.read("/api/v1/me");
    assertThat(me.getString("username")).isEqualTo(owner);
    assertThat(me.getString("token")).isEqualTo("ci");
  }

  @Test
  void a_token_is_shown_once_and_its_last_use_is_seen() {
    String token = made("\"device.read\"");
    assertThat(token).startsWith("mst_").hasSizeGreaterThan(30);
    assertThat(listed()).doesNotContainKey("lastUsedAt");

    bearer(token).get("/api/v1/devices");

    assertThat(listed()).containsKeys("lastUsedAt", "expiresAt");
    assertThat(person.get("/api/v1/tokens").text()).doesNotContain(token, "hash");
    assertThat(ServerUnderTest.log()).doesNotContain(token);
  }

  @Test
  void a_revoked_token_is_worth_nothing() {
    String token = made("\"device.read\"");

    assertThat(person.delete("/api/v1/tokens/" + listed().getString("id")).status()).isEqualTo(204);

    problem(bearer(token).get("/api/v1/devices"), 401);
  }

  @Test
  void an_administrator_revokes_the_tokens_of_others() {
    String token = made("\"device.read\"");
    String path = "/api/v1/operators/" + owner + "/tokens/" + listed().getString("id");

    problem(Accounts.signedBy(Accounts.with("operator")).delete(path), 403);
    assertThat(administrator.delete(path).status()).isEqualTo(204);

    problem(bearer(token).get("/api/v1/devices"), 401);
  }

  @Test
  void nobody_revokes_the_token_of_somebody_else_as_their_own() {
    made("\"device.read\"");
    Api other = Accounts.signedBy(Accounts.with("operator"));

    problem(other.delete("/api/v1/tokens/" + listed().getString("id")), 404);
  }

  @ParameterizedTest
  @CsvSource({
    "operator.write, 403",
    "token.create, 403",
    "approval.decide, 403",
    "gateway.write, 403",
    "audit.read, 403",
    "nonsense, 400"
  })
  void nobody_gives_a_token_what_they_have_not(String permission, int status) {
    problem(
        person.post(
            "/api/v1/tokens",
            "{\"name\":\"ci\",\"permissions\":[\"device.read\",\"%s\"]}".formatted(permission)),
        status);
  }

  @Test
  void an_expired_token_is_worth_nothing() {
    String form = "{\"name\":\"ci\",\"permissions\":[\"device.read\"],\"lifetime\":\"PT0.001S\"}";
    Answer made = person.post("/api/v1/tokens", form);
    assertThat(made.status()).as(made.text()).isEqualTo(201);

    problem(bearer(Api.json(made).getString("token")).get("/api/v1/devices"), 401);
  }

  @ParameterizedTest
  @CsvSource({"P1Y", "P367D", "PT0S", "-P1D", "soon"})
  void a_lifetime_is_a_year_at_most(String lifetime) {
    blames(
        person.post(
            "/api/v1/tokens",
            "{\"name\":\"ci\",\"permissions\":[\"device.read\"],\"lifetime\":\"%s\"}"
                .formatted(lifetime)),
        400,
        "lifetime");
  }

  @Test
  void a_token_loses_what_its_owner_loses() {
    Api program = bearer(made("\"device.read\",\"command.queue\""));
    String path = LockstepDevice.registered().path() + "/commands";
    blames(program.post(path, "{}"), 400, "command");

    administrator.patch("/api/v1/operators/" + owner, "{\"roles\":[{\"role\":\"viewer\"}]}");
    problem(program.post(path, "{}"), 403);
    assertThat(program.get("/api/v1/devices").status()).isEqualTo(200);

    administrator.patch("/api/v1/operators/" + owner, "{\"disabled\":true}");
    problem(program.get("/api/v1/devices"), 401);
  }

  @Test
  void tokens_end_with_a_password_that_somebody_else_resets() {
    String token = made("\"device.read\"");
    String own =
        "{\"present\":\"%s\",\"wanted\":\"%s\"}"
            .formatted(Accounts.PASSWORD, "noch ein Pferd ohne Salat");
    assertThat(person.put("/api/v1/me/password", own).status()).isEqualTo(204);
    assertThat(bearer(token).get("/api/v1/devices").status()).isEqualTo(200);

    administrator.patch(
        "/api/v1/operators/" + owner, "{\"password\":\"%s\"}".formatted(Accounts.PASSWORD));

    problem(bearer(token).get("/api/v1/devices"), 401);
    assertThat(person.read("/api/v1/tokens").getJsonArray("items")).isEmpty();
  }

  @Test
  void who_makes_devices_known_does_not_yet_bootstrap_those_that_are_there() {
    String csv = "id\n" + LockstepDevice.registered().id() + "\n";
    String again = "/api/v1/bootstraps?again=true";

    problem(bearer(made("\"fleet.enrol\"")).post(again, "text/csv", csv), 403);
    problem(bearer(made("\"fleet.enrol\",\"bootstrap.write\"")).post(again, "text/csv", csv), 403);
    String all = "\"fleet.enrol\",\"bootstrap.write\",\"device.write\"";
    assertThat(bearer(made(all)).post(again, "text/csv", csv).status()).isEqualTo(200);
  }

  @Test
  void a_token_can_be_limited_to_some_devices() {
    LockstepDevice own = LockstepDevice.registered();
    LockstepDevice other = LockstepDevice.registered();
    String group = Accounts.anyName();
    administrator.patch(own.path(), "{\"groups\":[\"%s\"]}".formatted(group));
    String form =
        "{\"name\":\"ci\",\"permissions\":[\"device.read\",\"fleet.read\"],"
            + "\"scope\":{\"groups\":[\"%s\"]}}";
    Answer made = person.post("/api/v1/tokens", form.formatted(group));
    Api program = bearer(Api.json(made).getString("token"));

    assertThat(program.get(own.path()).status()).isEqualTo(200);
    problem(program.get(other.path()), 404);
    problem(program.get("/api/v1/overview"), 403);
  }

  @Test
  void a_program_has_no_password_to_change_and_makes_no_tokens() {
    Api program = bearer(made("\"device.read\""));

    problem(program.put("/api/v1/me/password", "{}"), 403);
    problem(program.get("/api/v1/tokens"), 403);
    problem(program.post("/api/v1/me/second-factor", ""), 403);
    problem(program.post("/api/v1/tokens", "{}"), 403);
  }

  private String made(String permissions) {
    Answer made =
        person.post(
            "/api/v1/tokens",
            "{\"name\":\"ci\",\"permissions\":[%s],\"lifetime\":\"PT1H\"}".formatted(permissions));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return Api.json(made).getString("token");
  }

  private JsonObject listed() {
    return person.read("/api/v1/tokens").getJsonArray("items").getJsonObject(0);
  }

  private static Api bearer(String token) {
    return Api.anonymously().with("Authorization", "Bearer " + token);
  }
}
