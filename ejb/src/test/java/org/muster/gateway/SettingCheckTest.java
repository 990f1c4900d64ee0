package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

/** Settings fail when they are entered, with the reason. */
class SettingCheckTest {

  private static final List<SettingRule> RULES =
      List.of(
          SettingRule.required("host", SettingRule.Form.TEXT, "Where it is."),
          SettingRule.optional("url", SettingRule.Form.URL, "Its page."),
          new SettingRule("port", SettingRule.Form.NUMBER, "2948", "Its port."),
          new SettingRule("tls", SettingRule.Form.FLAG, "true", "Whether."),
          new SettingRule("timeout", SettingRule.Form.DURATION, "PT10S", "How long."),
          SettingRule.optional("key", SettingRule.Form.SECRET, "A key."));

  @Test
  void what_is_not_given_is_the_fallback_and_blanks_around_do_not_count() {
    assertThat(SettingCheck.complete(RULES, Map.of("host", " smsc ")))
        .containsEntry("host", "smsc")
        .containsEntry("port", "2948")
        .containsEntry("url", "")
        .containsEntry("key", "");
  }

  @Test
  void what_is_missing_is_asked_for_with_its_help() {
    assertRefused("host", " ", "host is missing: Where it is.");
  }

  @Test
  void what_there_is_no_rule_for_is_refused_with_those_that_there_are() {
    assertRefused("hots", "x", "There is no setting hots for this kind; there are host, url, port");
  }

  @ParameterizedTest
  @CsvSource({
    "port, -1, a whole number",
    "port, 2000000001, a whole number",
    "port, x, a whole number",
    "tls, yes, true or false",
    "timeout, 10, a duration",
    "timeout, PT0S, a duration",
    "timeout, -PT1S, a duration",
    "timeout, PT24H1S, a duration",
    "url, ftp://x, an absolute http or https URL",
    "url, http://u:p@x, without a user or password",
    "url, http://x:65536, 1 to 65535"
  })
  void what_does_not_fit_is_refused_with_what_would(String name, String value, String words) {
    assertRefused(name, value, words);
  }

  @Test
  void a_text_is_bounded_and_a_secret_is_not_repeated() {
    assertRefused("host", "x".repeat(4_001), "too long");
    String secret = "s".repeat(16_001);
    assertThatThrownBy(() -> SettingCheck.complete(RULES, Map.of("host", "x", "key", secret)))
        .hasMessageContaining("too long")
        .hasMessageNotContaining(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://x", "https://push.example.com:8443/a?b=c", "http://[::1]:1/"})
  void a_url_has_a_host(String url) {
    assertThat(SettingCheck.isUrl(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:///x",
        "http://user@x/",
        "http://:pass@x/",
        "http://@x/",
        "http://a@b@c/",
        "http://x:0/",
        "http://x:99999/",
        "http://x:-1/",
        "//x/",
        "x",
        "mailto:x@y",
        "http://x y/"
      })
  void a_url_with_a_user_or_a_port_that_is_none_is_no_url(String url) {
    assertThat(SettingCheck.isUrl(url)).isFalse();
  }

  private static void assertRefused(String name, String value, String words) {
    Map<String, String> given = new HashMap<>(Map.of("host", "x"));
    given.put(name, value);
    assertThatThrownBy(() -> SettingCheck.complete(RULES, given))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo(name))
        .hasMessageContaining(words);
  }
}
