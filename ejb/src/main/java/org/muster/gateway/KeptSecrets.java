package org.muster.gateway;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.muster.kernel.Refusal;

/**
 * Secrets that are not given again stay what they were, but only where they were: whoever may
 * change a gateway could have them sent to a host of their own otherwise.
 */
final class KeptSecrets {

  /** The setting of gateways that are reached by names of hosts. */
  private static final String HOSTS = "hosts";

  private KeptSecrets() {}

  /**
   * Holds a change against what was there.
   *
   * @param before all settings, with the names of secrets
   * @param now the same, after the change
   * @param given the names that the change itself has
   * @throws Refusal invalid; its parameter is the name of the secret
   */
  static void check(
      List<SettingRule> rules,
      Map<String, String> before,
      Map<String, String> now,
      Set<String> given) {
    if (rules.stream().noneMatch(rule -> leads(rule) && changes(rule.name(), before, now))) {
      return;
    }
    rules.stream()
        .filter(SettingRule::isSecret)
        .map(SettingRule::name)
        .filter(name -> before.containsKey(name) && !given.contains(name))
        .findFirst()
        .ifPresent(KeptSecrets::refuse);
  }

  private static boolean leads(SettingRule rule) {
    return rule.form() == SettingRule.Form.URL || rule.name().equals(HOSTS);
  }

  private static boolean changes(String name, Map<String, String> before, Map<String, String> now) {
    return !Objects.equals(before.get(name), now.get(name));
  }

  private static void refuse(String name) {
    throw Refusal.invalid(name, name + " has to be given again, because it would go elsewhere.");
  }
}
