package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.kernel.Refusal;

/** A secret goes nowhere but where it was given for. */
class KeptSecretsTest {

  private static final List<SettingRule> RULES =
      List.of(
          SettingRule.optional("url", SettingRule.Form.URL, "Where."),
          SettingRule.optional("hosts", SettingRule.Form.TEXT, "Where."),
          SettingRule.optional("sender", SettingRule.Form.TEXT, "Who."),
          SettingRule.optional("secret", SettingRule.Form.SECRET, "What."));
  private static final Map<String, String> BEFORE =
      Map.of("url", "http://a", "hosts", "a", "sender", "a", "secret", "s");

  @ParameterizedTest
  @ValueSource(strings = {"url", "hosts"})
  void one_that_would_go_elsewhere_has_to_be_given_again(String name) {
    Map<String, String> now = changed(name);

    assertThatThrownBy(() -> KeptSecrets.check(RULES, BEFORE, now, Set.of(name)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo("secret"))
        .hasMessage("secret has to be given again, because it would go elsewhere.");
    assertThatCode(() -> KeptSecrets.check(RULES, BEFORE, now, Set.of(name, "secret")))
        .doesNotThrowAnyException();
  }

  @Test
  void one_that_goes_where_it_went_stays() {
    assertThatCode(() -> KeptSecrets.check(RULES, BEFORE, changed("sender"), Set.of("sender")))
        .doesNotThrowAnyException();
  }

  @Test
  void where_there_is_none_nothing_is_asked_for() {
    Map<String, String> before = Map.of("url", "http://a");

    assertThatCode(() -> KeptSecrets.check(RULES, before, Map.of("url", "http://b"), Set.of("url")))
        .doesNotThrowAnyException();
  }

  private static Map<String, String> changed(String name) {
    Map<String, String> now = new java.util.HashMap<>(BEFORE);
    now.put(name, "http://b");
    return now;
  }
}
