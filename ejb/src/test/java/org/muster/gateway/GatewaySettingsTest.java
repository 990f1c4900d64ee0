package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What drivers read. */
class GatewaySettingsTest {

  private static final List<SettingRule> RULES =
      List.of(
          SettingRule.required("url", SettingRule.Form.URL, "Where it is."),
          new SettingRule("port", SettingRule.Form.NUMBER, "2948", "Its port."),
          new SettingRule("tls", SettingRule.Form.FLAG, "true", "Whether."),
          new SettingRule("timeout", SettingRule.Form.DURATION, "PT10S", "How long."),
          SettingRule.optional("key", SettingRule.Form.SECRET, "A key."));

  @Test
  void each_value_is_read_in_its_form_and_those_that_were_not_given_are_the_fallbacks() {
    GatewaySettings settings =
        GatewaySettings.of(RULES, Map.of("url", "https://x/y", "port", "9200"));

    assertThat(settings.url("url")).isEqualTo(URI.create("https://x/y"));
    assertThat(settings.number("port")).isEqualTo(9_200);
    assertThat(settings.flag("tls")).isTrue();
    assertThat(settings.duration("timeout")).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.text("key")).isEmpty();
  }

  @Test
  void what_has_no_rule_and_what_is_missing_is_a_mistake_of_the_driver() {
    GatewaySettings settings = GatewaySettings.of(RULES, Map.of());

    assertThatThrownBy(() -> settings.text("kye")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> settings.required("url")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_secret_is_compared_and_not_shown() {
    GatewaySettings settings = GatewaySettings.of(RULES, Map.of("url", "http://x", "key", "s3c"));

    assertThat(settings)
        .isEqualTo(GatewaySettings.of(RULES, Map.of("url", "http://x", "key", "s3c")));
    assertThat(settings)
        .isNotEqualTo(GatewaySettings.of(RULES, Map.of("url", "http://x", "key", "s3d")));
    assertThat(settings.toString()).contains("key").doesNotContain("s3c");
    assertThat(new Gateway("g", "http", settings, 1).toString()).doesNotContain("s3c");
  }
}
