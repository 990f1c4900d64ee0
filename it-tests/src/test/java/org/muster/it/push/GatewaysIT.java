package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** Operators set up push gateways; what is wrong is refused then, and secrets are never shown. */
@OnTheServer
class GatewaysIT {

  private static final String SECRET = "whsec_bXVzdGVyLXNlY3JldC1vZi10aGUtZ2F0ZXdheQ==";

  private final Api api = Api.asAdministrator();

  @Test
  void a_gateway_is_set_up_changed_and_taken_away() {
    try (Gateway gateway =
        Gateway.of("http", Map.of("url", "https://push.example.com/x", "secret", SECRET))) {
      JsonObject shown = gateway.shown();
      assertThat(shown.getString("kind")).isEqualTo("http");
      assertThat(shown.getBoolean("enabled")).isTrue();
      assertThat(shown.getInt("parallel")).isEqualTo(16);
      assertThat(shown).doesNotContainKey("rate");
      assertThat(shown.getJsonObject("settings").toString())
          .isEqualTo("{\"url\":\"https://push.example.com/x\"}");
      assertThat(shown.getJsonArray("secrets").toString()).isEqualTo("[\"secret\"]");

      gateway.isSet(
          Gateway.form("http", Map.of("url", "https://push.example.com/x"))
              .add("rate", 50)
              .add("parallel", 4)
              .add("enabled", false)
              .build());

      assertThat(gateway.shown().getInt("rate")).isEqualTo(50);
      assertThat(gateway.shown().getInt("parallel")).isEqualTo(4);
      assertThat(gateway.shown().getJsonArray("secrets")).as("stays").hasSize(1);
      assertThat(api.get("/api/v1/gateways").text()).contains(gateway.name());
    }
  }

  @Test
  void a_secret_does_not_follow_its_gateway_to_another_host() {
    try (Gateway gateway = Gateway.of("http", Map.of("url", "http://x/", "secret", SECRET))) {
      Answer refused =
          api.put(
              gateway.path(), Gateway.form("http", Map.of("url", "http://y/")).build().toString());

      assertThat(refused.status()).isEqualTo(400);
      assertThat(Api.json(refused).getString("parameter")).isEqualTo("settings.secret");
      assertThat(gateway.shown().toString()).contains("http://x/");
      gateway.isSet(Gateway.form("http", Map.of("url", "http://y/", "secret", SECRET)).build());
    }
  }

  @Test
  void a_secret_is_never_shown_and_never_logged() {
    try (Gateway gateway = Gateway.of("http", Map.of("secret", SECRET))) {
      assertThat(api.get(gateway.path()).text()).doesNotContain(SECRET);
      assertThat(api.get("/api/v1/gateways").text()).doesNotContain(SECRET);
      Answer refused =
          api.put(
              gateway.path(),
              "{\"kind\":\"http\",\"settings\":{\"secret\":\"" + SECRET + "\",\"url\":\"x\"}}");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text()).doesNotContain(SECRET);
      assertThat(org.muster.it.server.ServerUnderTest.log()).doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void a_setting_that_is_null_or_blank_is_taken_away(String nothing) {
    try (Gateway gateway = Gateway.of("http", Map.of("secret", SECRET, "url", "http://x/"))) {
      api.put(
          gateway.path(),
          "{\"kind\":\"http\",\"settings\":{\"secret\":" + nothing + ",\"url\":" + nothing + "}}");

      assertThat(gateway.shown().getJsonArray("secrets")).isEmpty();
      assertThat(gateway.shown().getJsonObject("settings")).isEmpty();
    }
  }

  @Test
  void the_kinds_say_what_there_is_to_be_set() {
    assertThat(api.read("/api/v1/gateway-kinds").getJsonArray("items"))
        .extracting(kind -> kind.asJsonObject().getString("kind"))
        .contains("http");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind              | {}",
        "kind              | {\"kind\":\"pigeon\"}",
        "settings.url      | {\"kind\":\"http\",\"settings\":{\"url\":\"ftp://x\"}}",
        "settings.url      | {\"kind\":\"http\",\"settings\":{\"url\":[]}}",
        "settings.timeout  | {\"kind\":\"http\",\"settings\":{\"timeout\":\"soon\"}}",
        "settings.timeuot  | {\"kind\":\"http\",\"settings\":{\"timeuot\":\"PT1S\"}}",
        "rate              | {\"kind\":\"http\",\"rate\":0}",
        "parallel          | {\"kind\":\"http\",\"parallel\":501}",
        "enabledd          | {\"kind\":\"http\",\"enabledd\":true}"
      })
  void what_is_wrong_is_refused_by_name(String parameter, String form) {
    Answer answer = api.put("/api/v1/gateways/wrong", form);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo(parameter.strip());
    assertThat(api.get("/api/v1/gateways/wrong").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"Upper", "-x", "a_b", "12345678901234567890123456789012345678901"})
  void a_name_is_plain(String name) {
    assertThat(api.put("/api/v1/gateways/" + name, "{\"kind\":\"http\"}").status()).isEqualTo(400);
  }

  @Test
  void a_gateway_keeps_its_kind_and_one_that_is_not_there_cannot_be_taken_away() {
    assertThat(api.delete("/api/v1/gateways/nowhere").status()).isEqualTo(404);
    assertThat(api.get("/api/v1/gateways/nowhere").status()).isEqualTo(404);
  }
}
