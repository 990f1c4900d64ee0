package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Accounts: made, changed, disabled, deleted. */
@OnTheServer
class AccountsIT {

  private final Api administrator = Api.asAdministrator();

  @Test
  void a_password_that_is_left_out_is_made_and_shown_once() {
    String name = Accounts.anyName();
    Answer made = administrator.post("/api/v1/operators", "{\"username\":\"%s\"}".formatted(name));

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String password = Api.json(made).getString("password");
    assertThat(Api.as(name, password).get("/api/v1/me").status()).isEqualTo(200);
    assertThat(administrator.get("/api/v1/operators/" + name).text())
        .contains(name)
        .doesNotContain(password, "hash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "elevenchars", "password1234", "aaaaaaaaaaaaaaaa", "xx-{name}-xx-xx"})
  void a_password_that_is_easily_guessed_is_refused(String password) {
    String name = Accounts.anyName();
    String form = "{\"username\":\"%s\",\"password\":\"%s\"}";

    blames(
        administrator.post(
            "/api/v1/operators", form.formatted(name, password.replace("{name}", name))),
        400,
        "password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a:b", "a/b", "<b>", "-x"})
  void a_name_is_letters_and_digits(String name) {
    blames(
        administrator.post("/api/v1/operators", "{\"username\":\"%s\"}".formatted(name)),
        400,
        "username");
  }

  @Test
  void a_name_is_taken_once() {
    String name = Accounts.with("viewer");

    problem(administrator.post("/api/v1/operators", "{\"username\":\"%s\"}".formatted(name)), 409);
  }

  @Test
  void who_is_disabled_is_out_at_once_wherever_they_are() {
    String name = Accounts.with("viewer");
    Api console = Accounts.console(Accounts.signsIn(name, Accounts.PASSWORD, null));
    assertThat(console.get("/api/v1/me").status()).isEqualTo(200);

    change(name, "{\"disabled\":true}");

    problem(console.get("/api/v1/me"), 401);
    problem(Accounts.signedBy(name).get("/api/v1/me"), 401);
    problem(Accounts.signsIn(name, Accounts.PASSWORD, null), 401);
    change(name, "{\"disabled\":false}");
    assertThat(Accounts.signedBy(name).get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void other_roles_count_from_the_next_request_on() {
    String name = Accounts.with("viewer");
    Api caller = Accounts.signedBy(name);
    problem(caller.get("/api/v1/operators"), 403);

    change(name, "{\"roles\":[{\"role\":\"security\"}]}");

    assertThat(caller.get("/api/v1/operators").status()).isEqualTo(200);
  }

  @Test
  void one_changes_ones_own_password_by_the_present_one() {
    String name = Accounts.with("viewer");
    Api console = Accounts.console(Accounts.signsIn(name, Accounts.PASSWORD, null));
    String form = "{\"present\":\"%s\",\"wanted\":\"%s\"}";

    problem(console.put("/api/v1/me/password", form.formatted("wrong", "quite another one")), 403);
    blames(
        console.put("/api/v1/me/password", form.formatted(Accounts.PASSWORD, "short")),
        400,
        "password");
    Answer changed =
        console.put("/api/v1/me/password", form.formatted(Accounts.PASSWORD, "quite another one"));

    assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    problem(console.get("/api/v1/me"), 401);
    problem(Accounts.signsIn(name, Accounts.PASSWORD, null), 401);
    assertThat(Accounts.signsIn(name, "quite another one", null).status()).isEqualTo(204);
  }

  @Test
  void a_deleted_account_is_gone() {
    String name = Accounts.with("administrator");

    assertThat(administrator.delete("/api/v1/operators/" + name).status()).isEqualTo(204);

    problem(administrator.get("/api/v1/operators/" + name), 404);
    problem(Accounts.signedBy(name).get("/api/v1/me"), 401);
    problem(administrator.delete("/api/v1/operators/" + name), 404);
  }

  @Test
  void what_is_done_to_accounts_is_in_the_audit_trail() {
    String name = Accounts.with("viewer");
    change(name, "{\"roles\":[{\"role\":\"helpdesk\"}]}");

    JsonObject newest =
        administrator
            .read("/api/v1/audit?subject=" + name + "&limit=1")
            .getJsonArray("items")
            .getJsonObject(0);

    assertThat(newest.getString("action")).isEqualTo("operator.change");
    assertThat(newest.toString()).contains("viewer", "helpdesk");
  }

  private void change(String name, String form) {
    Answer changed = administrator.patch("/api/v1/operators/" + name, form);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }
}
