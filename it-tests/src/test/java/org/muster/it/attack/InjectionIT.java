package org.muster.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** Texts that would like to be something else: SQL, a line of the log, another path. */
@OnTheServer
class InjectionIT {

  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' or '1'='1",
        "'; delete from device; --",
        "\" or \"\"=\"",
        "1 union select password_hash from operator",
        "%",
        "_",
        "\\",
        "\u0000",
        "${jndi:ldap://127.0.0.1:9/x}"
      })
  void what_is_asked_for_is_a_text_and_no_sql(String text) {
    String encoded = Api.encoded(text);
    for (String list :
        new String[] {
          "devices?prefix=",
          "devices?group=",
          "devices?after=",
          "audit?actor=",
          "audit?subject=",
          "audit?action=",
          "sessions?device=",
          "notifications?device=",
          "alerts?device=",
          "sessions?after=",
          "audit?after="
        }) {
      Answer answer = api.get("/api/v1/" + list + encoded);
      assertThat(answer.status()).as("%s: %s", list, answer.text()).isIn(200, 400, 404);
      assertThat(answer.text()).doesNotContain("SQL", "Exception", "PBKDF2");
      if (answer.status() == 200 && !list.endsWith("after=")) {
        assertThat(Api.json(answer).getJsonArray("items")).as(list).isEmpty();
      }
    }
    assertThat(api.get(device.path()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"' or ''='", "admin' --", "admin\u0000", "*"})
  void a_name_that_is_sql_signs_nobody_in(String name) {
    String credentials =
        Json.createObjectBuilder().add("username", name).add("password", name).build().toString();

    assertThat(Api.anonymously().post("/api/v1/sign-in", credentials).status()).isEqualTo(401);
    assertThat(Api.as(name, name).get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void nobody_writes_a_line_into_the_log() {
    String forged = "FORGED-" + UUID.randomUUID();
    String line = "x\r\n2026-11-28 12:00:00,000 INFO  [org.muster] " + forged;
    String credentials =
        Json.createObjectBuilder().add("username", line).add("password", "x").build().toString();

    Api.anonymously().post("/api/v1/sign-in", credentials);
    api.get("/api/v1/devices?prefix=" + Api.encoded(line));
    api.get("/api/v1/" + Api.encoded(line));
    api.post(
        "/api/v1/definitions/imports", "{\"url\":\"http://localhost:1/\\r\\n" + forged + "\"}");
    device.initiates("{\"Alert\":[\"" + line.replace("\r\n", "\\r\\n") + "\"]}");
    device.initiates(line);

    assertThat(ServerUnderTest.log().lines())
        .noneMatch(
            logged -> logged.contains(forged) && logged.startsWith("2026-11-28 12:00:00,000"));
  }

  @Test
  void nobody_writes_an_entry_into_the_trail() {
    String forged = "forged-" + UUID.randomUUID();
    String entry = "x\"}}\n{\"hash\":\"" + "0".repeat(64) + "\",\"entry\":{\"actor\":\"" + forged;
    Api.anonymously()
        .post(
            "/api/v1/sign-in",
            Json.createObjectBuilder()
                .add("username", entry)
                .add("password", "x")
                .build()
                .toString());

    for (String format : new String[] {"JSONL", "CEF"}) {
      assertThat(api.get("/api/v1/audit/export?format=" + format).text().lines())
          .filteredOn(line -> line.contains(forged))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost@169.254.169.254/",
        "http://[::1]/x",
        "http://[::ffff:127.0.0.1]/x",
        "http://2130706433/x",
        "http://0x7f000001/x",
        "http://0/x",
        "http://127.1/x",
        "gopher://localhost:9/_x",
        "jar:http://localhost/x!/y",
        "http://localhost\\u0000.acme.example/x",
        "//localhost/x",
        "http://"
      })
  void a_ddf_is_not_fetched_from_wherever_somebody_says(String url) {
    Attacker attacker = new Attacker();

    attacker.isRefused(
        "POST", "/api/v1/definitions/imports", "application/json", json("url", url), 400);
    attacker.hasChangedNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "gopher://127.0.0.1/x",
        "javascript:alert(1)",
        "http://",
        "http:///x",
        "http://user:secret@127.0.0.1/",
        "http://127.0.0.1/\\r\\nX-Injected: 1",
        "127.0.0.1"
      })
  void a_device_is_not_called_at_an_address_that_is_none(String address) {
    Attacker attacker = new Attacker();
    JsonObject push =
        Json.createObjectBuilder().add("channel", "http").add("address", address).build();

    attacker.isRefused("PATCH", device.path(), "application/json", "{\"push\":" + push + "}", 400);
    attacker.hasChangedNothing();
  }

  private static String json(String name, String value) {
    return "{\"" + name + "\":\"" + value + "\"}";
  }
}
