package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Accounts.PASSWORD;
import static org.muster.it.api.Accounts.signsIn;
import static org.muster.it.api.Problems.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Signing in: who guesses, who brings somebody else's cookie, who is signed in where. */
@OnTheServer
class SignInIT {

  private static final int FAILURES = 10;

  private final String name = Accounts.with("viewer");

  @Test
  void who_guesses_too_often_has_to_wait_even_with_the_right_password() {
    for (int failure = 0; failure < FAILURES; failure++) {
      problem(signsIn(name, "wrong " + failure, null), 401);
    }

    assertThat(problem(signsIn(name, PASSWORD, null), 401).getString("detail"))
        .contains("too many failures");
    problem(Accounts.signedBy(name).get("/api/v1/me"), 401);
    assertThat(Api.asAdministrator().get("/api/v1/me").status()).as("others").isEqualTo(200);
  }

  @Test
  void failures_with_each_request_count_too() {
    for (int failure = 0; failure < FAILURES; failure++) {
      problem(Api.as(name, "wrong " + failure).get("/api/v1/me"), 401);
    }

    problem(Accounts.signedBy(name).get("/api/v1/me"), 401);
  }

  @Test
  void the_present_password_is_not_guessed_without_end_either() {
    Api here = Accounts.console(signsIn(name, PASSWORD, null));
    String form = "{\"present\":\"%s\",\"wanted\":\"eine Kuh frisst sehr wohl Salat\"}";
    for (int failure = 0; failure < FAILURES; failure++) {
      problem(here.put("/api/v1/me/password", form.formatted("wrong " + failure)), 403);
    }

    assertThat(
            problem(here.put("/api/v1/me/password", form.formatted(PASSWORD)), 403)
                .getString("detail"))
        .contains("too many failures");
  }

  @Test
  void who_guesses_with_each_request_is_on_record() {
    for (int failure = 0; failure < FAILURES; failure++) {
      problem(Api.as(name, "wrong " + failure).get("/api/v1/me"), 401);
    }

    assertThat(Api.asAdministrator().read("/api/v1/audit?subject=" + name).getJsonArray("items"))
        .extracting(item -> item.asJsonObject().getString("action"))
        .containsOnlyOnce("operator.sign-in.refused", "operator.locked");
  }

  @Test
  void a_name_that_nobody_has_is_answered_like_any_other() {
    String nobody = Accounts.anyName();
    for (int failure = 0; failure < FAILURES; failure++) {
      assertThat(signsIn(nobody, "wrong", null).text())
          .isEqualTo(signsIn(name, "wrong", null).text());
    }

    assertThat(signsIn(nobody, "wrong", null).text())
        .contains("too many failures")
        .isEqualTo(signsIn(name, "wrong", null).text());
  }

  @Test
  void who_comes_in_between_has_not_been_guessing() {
    for (int failure = 0; failure < 2 * FAILURES; failure++) {
      problem(signsIn(name, "wrong", null), 401);
      assertThat(signsIn(name, PASSWORD, null).status()).isEqualTo(204);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chosen-by-somebody-else", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_cookie_that_somebody_brings_along_is_never_the_one_they_get(String brought) {
    Answer signedIn =
        Api.anonymously()
            .with("Cookie", "muster-session=" + brought)
            .post(
                "/api/v1/sign-in",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD));

    assertThat(signedIn.header("Set-Cookie").orElseThrow()).doesNotContain("=" + brought + ";");
    problem(Api.anonymously().with("Cookie", "muster-session=" + brought).get("/api/v1/me"), 401);
  }

  @Test
  void signing_in_again_ends_what_the_browser_was_before() {
    Api before = Accounts.console(signsIn(name, PASSWORD, null));
    String other = Accounts.with("viewer");

    Api after =
        Accounts.console(
            before.post(
                "/api/v1/sign-in",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(other, PASSWORD)));

    problem(before.get("/api/v1/me"), 401);
    assertThat(after.read("/api/v1/me").getString("username")).isEqualTo(other);
  }

  @Test
  void one_sees_where_one_is_signed_in_and_signs_out_everywhere() {
    Api here = Accounts.console(signsIn(name, PASSWORD, null));
    Api there = Accounts.console(signsIn(name, PASSWORD, null));

    assertThat(here.read("/api/v1/me/sessions").getJsonArray("items"))
        .hasSize(2)
        .extracting(item -> item.asJsonObject().getBoolean("current"))
        .containsExactly(false, true);
    assertThat(here.get("/api/v1/me/sessions").text()).doesNotContain("token", "hash");

    assertThat(here.delete("/api/v1/me/sessions").status()).isEqualTo(204);
    problem(here.get("/api/v1/me"), 401);
    problem(there.get("/api/v1/me"), 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me/password", "/api/v1/push-preferences/x"})
  void the_cookie_alone_changes_nothing(String path) {
    String cookie = signsIn(name, PASSWORD, null).header("Set-Cookie").orElseThrow();
    Api foreign =
        Api.anonymously()
            .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
            .with("Origin", "https://elsewhere.example");

    assertThat(problem(foreign.put(path, "{}"), 403).getString("detail"))
        .contains("X-Requested-With");
  }

  @Test
  void a_password_that_a_browser_knows_by_heart_changes_nothing_for_a_foreign_page() {
    Api browser = Api.asAdministrator().with("Sec-Fetch-Site", "cross-site");

    problem(browser.post("/api/v1/repository/slots", "text/plain", ""), 403);
    assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void without_an_identity_provider_there_is_no_way_to_one() {
    assertThat(Api.anonymously().read("/api/v1/sign-in")).isEmpty();
    for (String path : new String[] {"/sso", "/sso/", "/sso/?code=a&state=b", "/sso/failed.html"}) {
      assertThat(Api.anonymously().get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void browsers_are_told_to_be_careful_and_no_other_origin_is_let_in() {
    Answer api =
        Api.asAdministrator().with("Origin", "https://elsewhere.example").get("/api/v1/me");
    assertThat(api.header("Cache-Control")).hasValue("no-store");
    assertThat(api.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    Answer console = Api.anonymously().get("/console/");
    assertThat(console.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .doesNotContain("script-src", "'unsafe-eval'");
    for (Answer answer : new Answer[] {api, console, Api.anonymously().get("/api/v1/me")}) {
      assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.header("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'");
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }
}
