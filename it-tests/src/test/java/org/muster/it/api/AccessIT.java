package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Problems.problem;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Line;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** Who is let in, and how: nobody without a name, except where devices and health are asked for. */
@OnTheServer
class AccessIT {

  private static final String SIGN_IN =
      "{\"username\":\"admin\",\"password\":\"%s\"}"
          .formatted(ServerUnderTest.ADMINISTRATOR_PASSWORD);

  private final Api nobody = Api.anonymously();

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/devices",
    "POST,/api/v1/devices",
    "GET,/api/v1/devices/x",
    "PATCH,/api/v1/devices/x",
    "DELETE,/api/v1/devices/x",
    "POST,/api/v1/devices/x/commands",
    "GET,/api/v1/devices/x/commands",
    "GET,/api/v1/commands/x",
    "DELETE,/api/v1/commands/x",
    "GET,/api/v1/sessions",
    "GET,/api/v1/sessions/x",
    "GET,/api/v1/notifications",
    "GET,/api/v1/alerts",
    "GET,/api/v1/overview",
    "GET,/api/v1/me",
    "POST,/api/v1/sign-out",
    "POST,/api/v1/repository",
    "POST,/api/v1/repository/slots",
    "GET,/api/v1/nothing",
    "GET,/api/v1/sign-in/../devices",
    "GET,/api/v1/sign-in;x/../devices",
    "GET,/dm/../api/v1/devices",
    "GET,/api/v1/devices;/dm/x",
    "GET,//api/v1/devices",
    "GET,/%61pi/v1/devices",
    "GET,/openapi",
    "GET,/metrics"
  })
  void nothing_is_open_to_nobody(String method, String path) {
    Answer answer =
        nobody.send(method, path, Map.of("Content-Type", "application/json"), "{}".getBytes());

    assertThat(answer.status()).as(answer.text()).isIn(400, 401, 404, 405);
    assertThat(answer.text()).doesNotContain("\"items\"");
    if (path.startsWith("/api/v1") && answer.status() == 401) {
      problem(answer, 401);
      assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Basic");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/../api/v1/devices", "/console/%2e%2e/api/v1/devices"})
  void below_the_console_there_is_nothing_but_the_console(String path) {
    Answer answer = nobody.get(path);

    assertThat(answer.mediaType()).isIn("text/html", "text/plain", "application/problem+json");
    assertThat(answer.text()).doesNotContain("\"items\"");
  }

  @Test
  void the_api_asks_for_a_name_before_it_says_anything() {
    problem(nobody.get("/api/v1/devices"), 401);
    problem(nobody.get("/api/v1/commands/x"), 401);
    problem(nobody.post("/api/v1/devices", "text/plain", "nonsense"), 401);
  }

  @Test
  void health_and_the_console_are_open() {
    assertThat(Api.json(nobody.get("/health")).getString("status")).isEqualTo("UP");
    assertThat(nobody.get("/").status()).isBetween(300, 399);
    Answer console = nobody.get("/console/");
    assertThat(console.status()).as("%s", console.headers()).isEqualTo(200);
  }

  @Test
  void the_description_of_the_api_is_for_who_may_use_it() {
    Answer answer = Api.asAdministrator().get("/openapi");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("/api/v1/devices", "openapi");
  }

  @ParameterizedTest
  @CsvSource({"admin,wrong", "admin,''", "nobody,wrong", "ADMIN,wrong", "'',''"})
  void wrong_credentials_are_refused(String username, String password) {
    problem(Api.as(username, password).get("/api/v1/me"), 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic !!!",
        "Basic YWRtaW4=",
        "Bearer x",
        "Digest username=\"admin\"",
        ""
      })
  void a_broken_authorization_is_none(String header) {
    problem(nobody.with("Authorization", header).get("/api/v1/me"), 401);
  }

  @Test
  void a_device_is_no_operator_and_an_operator_is_no_device() {
    LockstepDevice device = LockstepDevice.registered();

    problem(
        Api.as(device.credentials().username(), device.credentials().password()).get("/api/v1/me"),
        401);
    Answer answer =
        Api.asAdministrator()
            .with("OMADM-DevID", device.id())
            .post("/dm", "application/vnd.oma.dm.initiation+json", "{}");
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void who_signs_in_gets_a_cookie_that_scripts_and_foreign_sites_do_not() {
    Answer answer = nobody.post("/api/v1/sign-in", SIGN_IN);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Set-Cookie").orElseThrow())
        .startsWith("muster-session=")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict")
        .containsIgnoringCase("Path=/");
    assertThat(Api.json(signedIn().get("/api/v1/me")).getString("username")).isEqualTo("admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"username\":\"admin\",\"password\":\"wrong\"}",
        "{\"username\":\"nobody\",\"password\":\"wrong\"}"
      })
  void who_does_not_know_the_password_gets_none(String credentials) {
    Answer answer = nobody.post("/api/v1/sign-in", credentials);

    problem(answer, 401);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"username\":\"admin\"}", "[]", "{\"user\":\"admin\"}"})
  void a_sign_in_that_is_none_is_refused(String body) {
    problem(nobody.post("/api/v1/sign-in", body), 400);
  }

  @Test
  void with_the_cookie_a_change_needs_the_header_that_foreign_pages_cannot_send() {
    Api console = signedIn();
    String form = "{\"id\":\"%s\"}".formatted(LockstepDevice.anyId());

    problem(console.post("/api/v1/devices", form), 403);
    assertThat(
            console
                .with("X-Requested-With", "muster-console")
                .post("/api/v1/devices", form)
                .status())
        .isEqualTo(201);
  }

  @Test
  void in_the_console_the_browser_is_not_made_to_ask() {
    Answer answer = nobody.with("X-Requested-With", "muster-console").get("/api/v1/me");

    problem(answer, 401);
    assertThat(answer.header("WWW-Authenticate")).isEmpty();
  }

  @Test
  void after_signing_out_the_cookie_is_worth_nothing() {
    Api console = signedIn().with("X-Requested-With", "muster-console");
    assertThat(console.get("/api/v1/me").status()).isEqualTo(200);

    assertThat(console.post("/api/v1/sign-out", "").status()).isEqualTo(204);

    problem(console.get("/api/v1/me"), 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_made_up_cookie_is_worth_nothing(String value) {
    problem(nobody.with("Cookie", "muster-session=" + value).get("/api/v1/me"), 401);
  }

  @Test
  void a_failure_inside_is_never_shown() {
    try (Line line = Line.open()) {
      String answer =
          line.says("GET /api/v1/devices/%ZZ HTTP/1.1", "Host: x", "Connection: close")
              .hearsToTheEnd();

      assertThat(answer).doesNotContain("Exception", "at org.", "\tat ");
    }
  }

  private Api signedIn() {
    String cookie = nobody.post("/api/v1/sign-in", SIGN_IN).header("Set-Cookie").orElseThrow();
    return nobody.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }
}
