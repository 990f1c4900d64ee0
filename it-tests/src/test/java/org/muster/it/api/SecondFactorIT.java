package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.api.Accounts.PASSWORD;
import static org.muster.it.api.Accounts.signsIn;
import static org.muster.it.api.Problems.blames;
import static org.muster.it.api.Problems.problem;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.AuthenticatorApp;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** An account with an authenticator app. */
@OnTheServer
class SecondFactorIT {

  /** So many wrong codes are looked at for who is signed in. */
  private static final int GUESSES = 10;

  /** And so many of who signs in, wherever they come from. */
  private static final int FROM_ANYWHERE = 3 * GUESSES;

  private static final int MANY = 40;
  private static final int PATIENCE_MILLIS = 30_000;

  private final String name = Accounts.with("operator");
  private final Api person = Accounts.signedBy(name);
  private AuthenticatorApp app;
  private List<String> recovery;
  private String secret;
  private Api console;

  @BeforeEach
  void the_account_has_an_app() {
    console = Accounts.console(signsIn(name, PASSWORD, null));
    problem(begin("somebody at the console"), 403);
    JsonObject begun = Api.json(begin(PASSWORD));
    secret = begun.getString("secret");
    assertThat(begun.getString("uri"))
        .isEqualTo("otpauth://totp/Muster:" + name + "?secret=" + secret + "&issuer=Muster");
    assertThat(begun.getJsonArray("picture").size()).isGreaterThan(20);
    app = new AuthenticatorApp(secret);
    assertThat(person.get("/api/v1/me").status()).as("before its first code").isEqualTo(200);

    problem(confirm("000000x"), 403);
    Answer confirmed = confirm(app.code(0));

    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    recovery = Api.json(confirmed).getJsonArray("codes").getValuesAs(JsonString::getString);
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void signing_in_needs_a_code_and_takes_each_one_once() {
    blames(signsIn(name, PASSWORD, null), 401, "code");
    problem(signsIn(name, PASSWORD, "123"), 401);
    assertThat(problem(signsIn(name, "wrong password", null), 401)).doesNotContainKey("parameter");

    String code = app.code(1);
    assertThat(signsIn(name, PASSWORD, code).status()).isEqualTo(204);

    problem(signsIn(name, PASSWORD, code), 401);
  }

  @Test
  void the_password_alone_signs_no_request() {
    problem(person.get("/api/v1/me"), 401);
    assertThat(console.read("/api/v1/me").getBoolean("secondFactor")).isTrue();
  }

  @Test
  void who_loses_the_app_has_recovery_codes_each_good_for_once() {
    String code = recovery.get(0);

    assertThat(signsIn(name, PASSWORD, code).status()).isEqualTo(204);
    problem(signsIn(name, PASSWORD, code), 401);
    assertThat(signsIn(name, PASSWORD, recovery.get(1).toLowerCase().replace("-", "")).status())
        .isEqualTo(204);
  }

  @Test
  void it_is_turned_off_by_a_code_and_by_nothing_else() {
    problem(begin(PASSWORD), 409);
    problem(turnOff("000000"), 403);
    assertThat(turnOff(app.code(1)).status()).isEqualTo(204);

    assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
    problem(turnOff(app.code(1)), 409);
  }

  @Test
  void codes_that_are_guessed_at_once_are_counted_before_any_is_looked_at() throws Exception {
    List<Answer> guesses = atOnce(MANY, () -> turnOff("000000x"));

    assertThat(guesses).allSatisfy(guess -> problem(guess, 403));
    assertThat(guesses.stream().filter(guess -> guess.text().contains("is wrong")))
        .as("one was wrong before")
        .hasSize(GUESSES - 1);
    assertThat(problem(turnOff(app.code(1)), 403).getString("detail"))
        .contains("too many failures");
    assertThat(signsIn(name, PASSWORD, app.code(1)).status())
        .as("who sits at the console locks nobody out")
        .isEqualTo(204);
    assertThat(actions())
        .contains("operator.second-factor.refused", "operator.second-factor.locked")
        .doesNotContain("operator.locked");
  }

  @Test
  void who_knows_the_password_guesses_no_more_from_many_addresses_at_once() throws Exception {
    List<Callable<String>> guesses = new ArrayList<>();
    for (int n = 1; n <= MANY; n++) {
      String address = "127.0.1." + n;
      guesses.add(() -> guessesFrom(address));
    }

    List<String> answers = atOnce(guesses);

    assertThat(answers).allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 401"));
    assertThat(answers.stream().filter(answer -> answer.contains("code are wrong")))
        .as("codes that were looked at")
        .hasSize(FROM_ANYWHERE);
    assertThat(signsIn(name, PASSWORD, app.code(1)).text())
        .as("a right code, from elsewhere")
        .contains("too many failures");
    assertThat(actions()).contains("operator.sign-in.refused", "operator.locked");
  }

  @Test
  void a_right_code_is_not_counted_as_a_guess() {
    for (int guess = 1; guess < GUESSES - 1; guess++) {
      problem(turnOff("000000x"), 403);
    }
    assertThat(turnOff(app.code(1)).status()).isEqualTo(204);

    app = new AuthenticatorApp(Api.json(begin(PASSWORD)).getString("secret"));
    assertThat(confirm(app.code(0)).status()).isEqualTo(200);
  }

  @Test
  void of_many_who_bring_the_same_code_at_once_one_comes_in() throws Exception {
    String code = app.code(1);

    List<Answer> answers = atOnce(6, () -> signsIn(name, PASSWORD, code));

    assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
  }

  @Test
  void an_administrator_takes_it_from_somebody_who_has_lost_everything() {
    Api administrator = Api.asAdministrator();
    String path = "/api/v1/operators/" + name;
    assertThat(administrator.read(path).getBoolean("secondFactor")).isTrue();
    blames(administrator.patch(path, "{\"secondFactor\":true}"), 400, "secondFactor");

    assertThat(administrator.patch(path, "{\"secondFactor\":false}").status()).isEqualTo(200);

    assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void nothing_of_it_is_shown_again_or_logged() {
    assertThat(console.get("/api/v1/me").text()).doesNotContain(secret);
    assertThat(ServerUnderTest.log()).doesNotContain(secret, recovery.get(0));
    assertThat(Api.asAdministrator().get("/api/v1/audit?subject=" + name).text())
        .contains("operator.second-factor.on")
        .doesNotContain(secret, recovery.get(0));
  }

  private List<String> actions() {
    return Api.asAdministrator()
        .read("/api/v1/audit?limit=100&subject=" + name)
        .getJsonArray("items")
        .getValuesAs(entry -> entry.asJsonObject().getString("action"));
  }

  private static List<Answer> atOnce(int many, Callable<Answer> request) throws Exception {
    return atOnce(Collections.nCopies(many, request));
  }

  private static <T> List<T> atOnce(List<Callable<T>> requests) throws Exception {
    ExecutorService all = Executors.newFixedThreadPool(requests.size());
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : all.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      all.shutdownNow();
    }
  }

  /** The whole answer to a sign-in with a wrong code, from one of this machine's addresses. */
  private String guessesFrom(String address) throws IOException {
    String body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"000000x\"}".formatted(name, PASSWORD);
    String head =
        String.join(
            "\r\n",
            "POST /api/v1/sign-in HTTP/1.1",
            "Host: 127.0.0.1:" + ServerUnderTest.port(),
            "Connection: close",
            "Content-Type: application/json",
            "Content-Length: " + body.length(),
            "",
            "");
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(address, 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", ServerUnderTest.port()));
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Answer begin(String password) {
    return console.post("/api/v1/me/second-factor", "{\"present\":\"%s\"}".formatted(password));
  }

  private Answer confirm(String code) {
    return console.post(
        "/api/v1/me/second-factor/confirmation", "{\"code\":\"%s\"}".formatted(code));
  }

  private Answer turnOff(String code) {
    return console.post("/api/v1/me/second-factor/removal", "{\"code\":\"%s\"}".formatted(code));
  }
}
