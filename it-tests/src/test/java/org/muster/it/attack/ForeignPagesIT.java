package org.muster.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** What a foreign page can make the browser of an operator send who is signed in. */
@OnTheServer
class ForeignPagesIT {

  private static final String SIGN_IN =
      "{\"username\":\"admin\",\"password\":\"%s\"}"
          .formatted(ServerUnderTest.ADMINISTRATOR_PASSWORD);
  private static final String PLANTED = "A".repeat(32);

  private final LockstepDevice device = LockstepDevice.registered();

  @ParameterizedTest
  @CsvSource({
    "POST, /commands, application/x-www-form-urlencoded",
    "POST, /commands, multipart/form-data; boundary=b",
    "POST, /commands, text/plain",
    "POST, /commands, application/json",
    "POST, /wake, application/json",
    "PATCH, '', application/json",
    "DELETE, '', text/plain"
  })
  void with_the_cookie_alone_nothing_is_changed(String method, String below, String mediaType) {
    Answer answer =
        signedIn(Api.anonymously())
            .with("Origin", "https://evil.example")
            .send(
                method,
                device.path() + below,
                Map.of("Content-Type", mediaType),
                "{\"command\":[\"END\"]}".getBytes());

    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(Api.asAdministrator().get(device.path()).status()).isEqualTo(200);
    device.opens().isDismissed();
  }

  @Test
  void no_foreign_page_is_allowed_to_read_or_to_send_headers() {
    Api foreign = signedIn(Api.anonymously()).with("Origin", "https://evil.example");
    Answer preflight =
        foreign
            .with("Access-Control-Request-Method", "DELETE")
            .with("Access-Control-Request-Headers", "x-requested-with")
            .send("OPTIONS", device.path(), Map.of(), new byte[0]);

    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(preflight.header("Access-Control-Allow-Headers")).isEmpty();
    assertThat(foreign.get(device.path()).header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void a_session_that_was_planted_is_not_the_one_that_is_signed_in() {
    Api planted = Api.anonymously().with("Cookie", "muster-session=" + PLANTED);

    String cookie = cookie(planted.post("/api/v1/sign-in", SIGN_IN));

    assertThat(cookie).startsWith("muster-session=").doesNotContain(PLANTED);
    assertThat(planted.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void a_session_that_was_signed_out_is_worth_nothing() {
    Api operator = signedIn(Api.anonymously());
    assertThat(operator.get("/api/v1/me").status()).isEqualTo(200);

    operator.with("X-Requested-With", "muster-console").post("/api/v1/sign-out", "");

    assertThat(operator.get("/api/v1/me").status()).isEqualTo(401);
  }

  private static Api signedIn(Api api) {
    return api.with("Cookie", cookie(api.post("/api/v1/sign-in", SIGN_IN)));
  }

  private static String cookie(Answer answer) {
    String cookie = answer.header("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
