package org.muster.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.kernel.Refusal;

/**
 * The settings of one gateway, checked against the rules of its kind: a getter fails only for a
 * name that has no rule. Values that were not given are the rule's fallback.
 */
public final class GatewaySettings {

  private final Map<String, String> values;

  GatewaySettings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** For tests and drivers that need no database: values as texts, fallbacks filled in by rules. */
  public static GatewaySettings of(java.util.List<SettingRule> rules, Map<String, String> given) {
    Map<String, String> all = new HashMap<>();
    rules.forEach(
        rule -> all.put(rule.name(), rule.isRequired() ? SettingRule.OPTIONAL : rule.fallback()));
    all.putAll(given);
    return new GatewaySettings(all);
  }

  /** A text; empty if it is optional and was not given. */
  public Optional<String> text(String name) {
    return Optional.of(value(name)).filter(value -> !value.isEmpty());
  }

  /** A text that has to be there. */
  public String required(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("No setting " + name));
  }

  /** A number that has to be there. */
  public int number(String name) {
    return Integer.parseInt(required(name));
  }

  /** Whether a flag is set. */
  public boolean flag(String name) {
    return Boolean.parseBoolean(value(name));
  }

  /** A duration that has to be there. */
  public Duration duration(String name) {
    return Duration.parse(required(name));
  }

  /**
   * Holds a duration against the longest that it may be.
   *
   * @throws Refusal invalid; its parameter is the name of the setting
   */
  public void checkAtMost(String name, Duration longest) {
    if (duration(name).compareTo(longest) > 0) {
      throw Refusal.invalid(name, name + " must be at most " + longest + ".");
    }
  }

  /** A URL that has to be there. */
  public URI url(String name) {
    return URI.create(required(name));
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("There is no rule for a setting " + name);
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GatewaySettings that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names only: some of the values are secrets. */
  @Override
  public String toString() {
    return "GatewaySettings" + values.keySet();
  }
}
