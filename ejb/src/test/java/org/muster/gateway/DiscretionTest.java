package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gateways that repeat what they were shown give nothing away. */
class DiscretionTest {

  private static final List<SettingRule> RULES =
      List.of(
          SettingRule.optional("username", SettingRule.Form.TEXT, "A name."),
          SettingRule.optional("password", SettingRule.Form.SECRET, "A password."));

  @Test
  void a_secret_is_masked_and_nothing_else_is_changed() {
    GatewayRefusal refusal =
        Discretion.about(
            GatewayRefusal.busy(Duration.ofSeconds(3), "no muster with s3cr$t, no s3cr$t"),
            RULES,
            settings("s3cr$t"));

    assertThat(refusal).hasMessage("no muster with ***, no ***");
    assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.BUSY);
    assertThat(refusal.after()).contains(Duration.ofSeconds(3));
  }

  @Test
  void a_secret_that_was_cut_off_is_masked_too() {
    assertThat(ofSecret("it said s3cr")).isEqualTo("it said ***");
    assertThat(ofSecret("it said s3cr$.")).isEqualTo("it said ***.");
    assertThat(ofSecret("it said s3c")).isEqualTo("it said s3c");
    assertThat(ofSecret("s3cr it said")).isEqualTo("s3cr it said");
  }

  @Test
  void the_key_of_a_place_for_results_is_masked() {
    assertThat(words("at https://muster.example/push/pap/g-1/k_e-Y9 no"))
        .isEqualTo("at https://muster.example/push/pap/g-1/*** no");
  }

  @Test
  void credentials_are_masked_in_whatever_form_they_were_shown() {
    assertThat(words("Authorization: Basic bXVzdGVyOnB3, x"))
        .isEqualTo("Authorization: Basic ***, x");
    assertThat(words("{\"authorization\":\"Bearer ya29.a0-x_y\"}"))
        .isEqualTo("{\"authorization\":\"Bearer ***\"}");
    assertThat(words("Basic auth is missing")).isEqualTo("Basic auth is missing");
  }

  @Test
  void words_without_a_secret_stay_what_they_were() {
    GatewayRefusal refusal = GatewayRefusal.refused("no such subscriber pw");

    assertThat(Discretion.about(refusal, RULES, settings("pw"))).isSameAs(refusal);
    assertThat(Discretion.about(refusal, RULES, settings(""))).isSameAs(refusal);
  }

  private static String ofSecret(String said) {
    return Discretion.about(GatewayRefusal.down(said), RULES, settings("s3cr$t")).getMessage();
  }

  private static String words(String said) {
    return Discretion.about(GatewayRefusal.down(said), RULES, settings("x")).getMessage();
  }

  private static GatewaySettings settings(String password) {
    return GatewaySettings.of(RULES, Map.of("username", "muster", "password", password));
  }
}
