package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Credentials;

/** By which schemes a device proves who it is is said for all, for some, or for one. */
@OnTheServer
class SchemesIT {

  private static final String PASSWORD = "Circle of Life";

  private final Api api = Api.asAdministrator();
  private final Account account = new Account().withPassword(PASSWORD);
  private final String user = account.name() + ":" + PASSWORD;
  private final String rule = "/api/v1/scheme-rules/DEVICE/" + Api.encoded(account.id());

  @Test
  void everything_that_a_header_can_show_is_asked_for_where_nothing_is_said() {
    assumeTrue(Curl.isThere());

    assertThat(Curl.opens(account.id()).challenges())
        .extracting(challenge -> challenge.replaceAll(" .*algorithm=([A-Z0-9-]+).*", " $1"))
        .extracting(challenge -> challenge.replaceAll("^Basic .*", "Basic"))
        .containsExactly("Digest SHA-256", "Digest MD5", "Basic");
  }

  @Test
  void curl_signs_in_by_digest_with_md5_where_that_is_asked_for() {
    assumeTrue(Curl.isThere());
    says("[\"DIGEST_MD5\"]");

    Curl.Heard heard = Curl.opens(account.id(), "--digest", "-u", user);

    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.sent("Authorization")).startsWith("Digest ").contains("MD5");
    assertThat(heard.challenges()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"BASIC\"]            | --basic  | 200",
        "[\"BASIC\"]            | --digest | 401",
        "[\"DIGEST\",\"BASIC\"] | --basic  | 200",
        "[\"DIGEST\",\"BASIC\"] | --digest | 200",
        "[\"DIGEST\"]           | --basic  | 401",
        "[\"DIGEST\"]           | --digest | 200",
        "[\"CERTIFICATE\"]      | --basic  | 403",
        "[\"PSK\"]              | --digest | 403"
      })
  void a_device_comes_in_by_what_is_said_of_it(String schemes, String option, int status) {
    assumeTrue(Curl.isThere());
    says(schemes);

    assertThat(Curl.opens(account.id(), option, "-u", user).status()).isEqualTo(status);
  }

  @Test
  void a_rule_of_the_group_counts_until_there_is_one_of_the_device() {
    String group = "g" + account.name();
    api.patch(account.device().path(), "{\"groups\":[\"" + group + "\"]}");
    String ofGroup = "/api/v1/scheme-rules/GROUP/" + group;
    api.put(ofGroup, "{\"schemes\":[\"DIGEST\"]}");
    assertThat(account.device().initiates("{}").status()).isEqualTo(401);

    says("[\"BASIC\"]");

    assertThat(Curl.opens(account.id(), "--basic", "-u", user).status()).isEqualTo(200);
    assertThat(api.delete(rule).status()).isEqualTo(204);
    assertThat(Curl.opens(account.id(), "--basic", "-u", user).status()).isEqualTo(401);
    assertThat(api.read("/api/v1/scheme-rules").toString()).contains(group);
    assertThat(api.delete(ofGroup).status()).isEqualTo(204);
  }

  @Test
  void it_is_said_which_rule_holds_for_a_device() {
    String model = "Model " + account.name();
    String ofModel = "/api/v1/scheme-rules/MODEL/" + Api.encoded(model);
    api.put(ofModel, "{\"schemes\":[\"BASIC\",\"DIGEST\"]}");
    assertThat(holds().getJsonArray("schemes").toString()).contains("CERTIFICATE", "BASIC");
    assertThat(holds()).doesNotContainKey("rule");

    saysItsModel(model);

    assertThat(holds().getJsonArray("schemes")).hasToString("[\"DIGEST\",\"BASIC\"]");
    assertThat(holds().getJsonObject("rule").getString("kind")).isEqualTo("MODEL");
    assertThat(holds().getJsonObject("rule").getString("subject")).isEqualTo(model);
    says("[\"PSK\"]");
    assertThat(holds().getJsonArray("schemes")).hasToString("[\"PSK\"]");
    assertThat(holds().getJsonObject("rule").getString("kind")).isEqualTo("DEVICE");
    assertThat(api.delete(ofModel).status()).isEqualTo(204);
  }

  @Test
  void a_model_has_one_rule_in_whichever_letters_it_is_written() {
    String model = "model " + account.name();
    String large = "/api/v1/scheme-rules/MODEL/" + Api.encoded(model.toUpperCase(Locale.ROOT));
    String small = "/api/v1/scheme-rules/MODEL/" + Api.encoded(model.toLowerCase(Locale.ROOT));
    api.put(large, "{\"schemes\":[\"BASIC\"]}");

    assertThat(api.put(small, "{\"schemes\":[\"DIGEST\"]}").status()).isEqualTo(200);

    assertThat(api.read(large).getJsonArray("schemes")).hasToString("[\"DIGEST\"]");
    assertThat(api.read(small).getString("subject")).isEqualTo(model.toUpperCase(Locale.ROOT));
    assertThat(api.delete(small).status()).isEqualTo(204);
    assertThat(api.read("/api/v1/scheme-rules").toString()).doesNotContainIgnoringCase(model);
  }

  @Test
  void the_rules_of_devices_are_listed_page_by_page() {
    says("[\"BASIC\"]");
    String other = new Account().id();
    api.put("/api/v1/scheme-rules/DEVICE/" + Api.encoded(other), "{\"schemes\":[\"PSK\"]}");
    String first = Stream.of(account.id(), other).min(Comparator.naturalOrder()).orElseThrow();
    String second = first.equals(other) ? account.id() : other;

    JsonObject page = api.read("/api/v1/scheme-rules/DEVICE?limit=500&after=" + Api.encoded(first));

    assertThat(page.getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(one -> one.getString("subject"))
        .contains(second)
        .doesNotContain(first);
    assertThat(api.read("/api/v1/scheme-rules/DEVICE?limit=1").getString("next")).isNotBlank();
    assertThat(api.read("/api/v1/scheme-rules").toString()).doesNotContain(second);
  }

  private JsonObject holds() {
    return api.read(account.device().path() + "/schemes");
  }

  private void saysItsModel(String model) {
    Operator operator = new Operator();
    LockstepDevice device =
        LockstepDevice.with(account.id(), new Credentials(account.name(), PASSWORD));
    String read = operator.queues(device, get(DEV_INFO));
    device
        .opens()
        .isAsked(get(DEV_INFO))
        .answers(with(nodes("[{\"MOData\":{\"DevInfo\":{\"Mod\":\"" + model + "\"}}}]")))
        .isDismissed();
    operator.sees(read, "SUCCEEDED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | DEVICE/%s   | {}",
        "400 | DEVICE/%s   | {\"schemes\":[]}",
        "400 | DEVICE/%s   | {\"schemes\":[null]}",
        "400 | DEVICE/%s   | {\"schemes\":[\"NONE\"]}",
        "400 | FLEET/x     | {\"schemes\":[\"BASIC\"]}",
        "404 | DEVICE/none | {\"schemes\":[\"BASIC\"]}"
      })
  void a_rule_that_makes_no_sense_is_refused(int status, String of, String form) {
    String path = "/api/v1/scheme-rules/" + of.formatted(Api.encoded(account.id()));

    assertThat(api.put(path, form).status()).isEqualTo(status);
  }

  private void says(String schemes) {
    assertThat(api.put(rule, "{\"schemes\":" + schemes + "}").status()).isEqualTo(200);
  }
}
