package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.DeviceConnection;

/** HTTP Digest (TS §9.2.1, RFC 7616), as curl and as the simulator speak it. */
@OnTheServer
class DigestIT {

  private static final String PASSWORD = "Circle of Life";

  private final Account account = new Account().withPassword(PASSWORD);
  private final String user = account.name() + ":" + PASSWORD;

  @Test
  void curl_signs_in_by_digest_with_sha_256_and_never_shows_its_password() {
    assumeTrue(Curl.isThere());

    Curl.Heard heard = Curl.opens(account.id(), "--digest", "-u", user);

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.sent("Authorization")).startsWith("Digest ").contains("SHA-256");
    assertThat(account.sessions()).isEqualTo(1);
  }

  @Test
  void a_wrong_password_is_refused_and_not_called_stale() {
    assumeTrue(Curl.isThere());

    Curl.Heard heard = Curl.opens(account.id(), "--digest", "-u", user + "x");

    assertThat(heard.status()).isEqualTo(401);
    assertThat(heard.challenges()).noneMatch(challenge -> challenge.contains("stale"));
    assertThat(account.sessions()).isZero();
  }

  @Test
  void an_answer_that_somebody_repeats_is_refused_with_a_new_nonce_and_nothing_changed() {
    assumeTrue(Curl.isThere());
    String shown = Curl.opens(account.id(), "--digest", "-u", user).sent("Authorization");

    Curl.Heard replayed = Curl.opens(account.id(), "-H", "Authorization: " + shown);

    assertThat(replayed.status()).isEqualTo(401);
    assertThat(replayed.challenges())
        .first()
        .asString()
        .startsWith("Digest ")
        .contains("stale=true");
    assertThat(account.sessions()).isEqualTo(1);
  }

  @Test
  void what_was_computed_for_another_path_is_refused() {
    assumeTrue(Curl.isThere());
    String shown = Curl.opens(account.id(), "--digest", "-u", user).sent("Authorization");
    String elsewhere = shown.replace("uri=\"/dm\"", "uri=\"/dm/elsewhere\"");
    assertThat(elsewhere).isNotEqualTo(shown);

    assertThat(Curl.opens(account.id(), "-H", "Authorization: " + elsewhere).status())
        .isEqualTo(401);
  }

  @Test
  void another_devices_name_is_forbidden() {
    assumeTrue(Curl.isThere());
    Account other = new Account();

    Curl.Heard heard = Curl.opens(other.id(), "--digest", "-u", user);

    assertThat(heard.status()).isEqualTo(403);
    assertThat(account.actions()).contains("device.refused");
    assertThat(other.sessions()).isZero();
  }

  @Test
  void a_session_goes_on_with_one_nonce() throws Exception {
    Operator operator = new Operator();
    LockstepDevice device = account.device();
    String command = operator.queues(device, get(DEV_ID));

    try (HttpLines lines = new HttpLines()) {
      DeviceConnection connection =
          new DeviceConnection(
                  ServerUnderTest.at("/dm"),
                  account.id(),
                  new Credentials(account.name(), PASSWORD),
                  lines)
              .byDigest();
      assertThat(connection.initiate("{}").text()).contains(DEV_ID);
      Answer end =
          connection.respond(
              "application/vnd.oma.dm.response+json", "{\"Status\":[{\"sc\":404}]}".getBytes());

      assertThat(end.text()).isEqualTo("{\"CMD\":[[\"END\"]]}");
    }
    operator.sees(command, "FAILED");
    assertThat(account.sessions()).isEqualTo(1);
  }

  @Test
  void a_new_password_ends_what_was_good_before() throws Exception {
    try (HttpLines lines = new HttpLines()) {
      DeviceConnection connection =
          new DeviceConnection(
                  ServerUnderTest.at("/dm"),
                  account.id(),
                  new Credentials(account.name(), PASSWORD),
                  lines)
              .byDigest();
      assertThat(connection.initiate("{}").status()).isEqualTo(200);

      account.withPassword("another");

      assertThat(connection.initiate("{}").status()).isEqualTo(401);
    }
  }
}
