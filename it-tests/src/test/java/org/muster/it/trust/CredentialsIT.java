package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.DeviceConnection;

/** A device has several credentials, each with its time: they change without a gap. */
@OnTheServer
class CredentialsIT {

  private final Api api = Api.asAdministrator();
  private final Account account = new Account().withPassword("first");

  @Test
  void old_and_new_are_good_until_the_old_one_is_taken_back() throws Exception {
    JsonObject made = account.gets(form("name", account.name()));

    assertThat(comesWith("first")).isEqualTo(200);
    assertThat(comesWith(made.getString("password"))).isEqualTo(200);
    account.loses(account.credentials().get(1));
    assertThat(comesWith("first")).isEqualTo(401);
    assertThat(comesWith(made.getString("password"))).isEqualTo(200);
  }

  @Test
  void a_secret_is_shown_once() {
    JsonObject made = account.gets(form("name", account.name()));
    JsonObject key = account.gets(form("kind", "PSK"));

    String later =
        account.credentials() + api.read(account.device().path()).toString() + account.actions();
    assertThat(later)
        .contains(made.getString("id"), key.getString("name"))
        .doesNotContain(made.getString("password"), key.getString("key"));
    assertThat(Base64.getDecoder().decode(key.getString("key"))).hasSize(32);
    assertThat(ServerUnderTest.log())
        .doesNotContain(made.getString("password"), key.getString("key"));
  }

  @Test
  void a_credential_is_good_from_its_begin_to_its_end() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    account.gets(secret("later").add("from", now.plusSeconds(3600).toString()));
    account.gets(secret("over").add("until", now.minusSeconds(1).toString()));
    account.gets(secret("now").add("until", now.plusSeconds(3600).toString()));

    assertThat(comesWith("later")).isEqualTo(401);
    assertThat(comesWith("over")).isEqualTo(401);
    assertThat(comesWith("now")).isEqualTo(200);
    assertThat(account.credentials())
        .extracting(credential -> credential.getString("state"))
        .startsWith("VALID", "ENDED", "PENDING", "VALID");
  }

  @Test
  void a_credential_is_given_an_end() throws Exception {
    JsonObject made = account.gets(secret("short"));
    assertThat(comesWith("short")).isEqualTo(200);
    String path = account.device().path() + "/credentials/" + made.getString("id");

    assertThat(api.patch(path, "{\"until\":\"2026-01-01T00:00:00Z\"}").status()).isEqualTo(204);

    assertThat(comesWith("short")).isEqualTo(401);
    assertThat(api.patch(path, "{}").status()).isEqualTo(409);
    assertThat(account.actions()).startsWith("device.credential.end");
  }

  @Test
  void when_it_was_used_is_known_to_the_hour() throws Exception {
    assertThat(account.credentials().get(0)).doesNotContainKey("lastUsedAt");

    comesWith("first");

    assertThat(account.credentials().get(0)).containsKey("lastUsedAt");
  }

  @Test
  void a_name_is_one_devices_and_an_identity_has_one_key() {
    Account other = new Account();
    account.gets(form("kind", "PSK").add("name", "psk-" + account.name()));

    String taken = form("name", account.name()).build().toString();
    assertThat(api.post(other.device().path() + "/credentials", taken).status()).isEqualTo(409);
    String twice = form("kind", "PSK").add("name", "psk-" + account.name()).build().toString();
    assertThat(api.post(account.device().path() + "/credentials", twice).status()).isEqualTo(409);
  }

  @Test
  void a_device_has_so_many_and_no_more() {
    for (int i = 1; i < 10; i++) {
      account.gets(secret("p" + i));
    }

    Answer more = api.post(account.device().path() + "/credentials", "{}");
    assertThat(more.status()).isEqualTo(409);
    assertThat(more.text()).contains("10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind     | {\"kind\":\"TATTOO\"}",
        "key      | {\"key\":\"AAAA\"}",
        "password | {\"kind\":\"PSK\",\"password\":\"x\"}",
        "key      | {\"kind\":\"PSK\",\"key\":\"!\"}",
        "psk.key  | {\"kind\":\"PSK\",\"key\":\"AAAA\"}",
        "from     | {\"from\":\"soon\"}",
        "until    | {\"from\":\"2030-01-01T00:00:00Z\",\"until\":\"2029-01-01T00:00:00Z\"}"
      })
  void a_refusal_names_the_parameter(String parameter, String form) {
    Answer answer = api.post(account.device().path() + "/credentials", form);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo(parameter);
  }

  private int comesWith(String password) throws Exception {
    try (HttpLines lines = new HttpLines()) {
      return new DeviceConnection(
              ServerUnderTest.at("/dm"),
              account.id(),
              new Credentials(account.name(), password),
              lines)
          .initiate("{}")
          .status();
    }
  }

  private JsonObjectBuilder secret(String password) {
    return form("name", account.name()).add("password", password);
  }

  private static JsonObjectBuilder form(String name, String value) {
    return Json.createObjectBuilder().add(name, value);
  }
}
