package org.muster.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.kernel.Refusal;

/** Holds settings against the rules of their kind, so that they fail when they are entered. */
final class SettingCheck {

  /** What a URL must be, in words. */
  static final String URL_FORM =
      "an absolute http or https URL with a host, without a user or password in it, and with no"
          + " port or one from 1 to 65535";

  private static final int LAST_PORT = 65_535;
  private static final int NO_PORT = -1;
  private static final int LONGEST = 4_000;

  /** A key file of a service account is a text of a few thousand characters. */
  private static final int LONGEST_SECRET = 16_000;

  private SettingCheck() {}

  /**
   * All values that the rules speak of: the given ones, and the fallbacks of the others.
   *
   * @throws Refusal invalid; its parameter is the name of the setting
   */
  static Map<String, String> complete(List<SettingRule> rules, Map<String, String> given) {
    given.keySet().stream()
        .filter(name -> rules.stream().noneMatch(rule -> rule.name().equals(name)))
        .findFirst()
        .ifPresent(name -> unknown(name, rules));
    Map<String, String> all = new HashMap<>();
    rules.forEach(rule -> all.put(rule.name(), value(rule, given.get(rule.name()))));
    return all;
  }

  private static void unknown(String name, List<SettingRule> rules) {
    throw Refusal.invalid(
        name,
        "There is no setting "
            + name
            + " for this kind; there are "
            + String.join(", ", rules.stream().map(SettingRule::name).toList())
            + ".");
  }

  private static String value(SettingRule rule, String given) {
    String text = given == null ? "" : given.strip();
    if (text.isEmpty()) {
      if (rule.isRequired()) {
        throw Refusal.invalid(rule.name(), rule.name() + " is missing: " + rule.help());
      }
      return rule.fallback();
    }
    if (text.length() > (rule.isSecret() ? LONGEST_SECRET : LONGEST)) {
      throw Refusal.invalid(rule.name(), rule.name() + " is too long.");
    }
    String wanted = wanted(rule.form());
    if (wanted != null && !fits(rule.form(), text)) {
      throw Refusal.invalid(rule.name(), rule.name() + " must be " + wanted + ".");
    }
    return text;
  }

  /** What a value must be, in words; null if anything will do. */
  private static String wanted(SettingRule.Form form) {
    return switch (form) {
      case NUMBER -> "a whole number from 0 to 2000000000";
      case FLAG -> "true or false";
      case DURATION -> "a duration such as PT10S, more than zero and at most PT24H";
      case URL -> URL_FORM;
      case TEXT, SECRET -> null;
    };
  }

  private static boolean fits(SettingRule.Form form, String text) {
    return switch (form) {
      case NUMBER -> text.matches("[0-9]{1,9}|1[0-9]{9}|2000000000");
      case FLAG -> text.equals("true") || text.equals("false");
      case DURATION -> isDuration(text);
      case URL -> isUrl(text);
      case TEXT, SECRET -> true;
    };
  }

  private static boolean isDuration(String text) {
    try {
      Duration duration = Duration.parse(text);
      return duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(Duration.ofDays(1)) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A user in a URL would be shown to everybody who may read settings or addresses. */
  static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && uri.getRawUserInfo() == null
          && (uri.getPort() == NO_PORT || uri.getPort() > 0 && uri.getPort() <= LAST_PORT)
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
