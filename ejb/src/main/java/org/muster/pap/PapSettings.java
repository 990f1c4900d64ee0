package org.muster.pap;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.SettingRule;
import org.muster.kernel.Refusal;

/** What there is to be set of a push proxy gateway. */
final class PapSettings {

  static final String URL = "url";
  static final String USERNAME = "username";
  static final String PASSWORD = "password";
  static final String DOMAIN = "domain";
  static final String PRIORITY = "priority";
  static final String DELIVERY = "delivery";
  static final String BEARER = "bearer";
  static final String NETWORK = "network";
  static final String RESULTS = "results";
  static final String RESULTS_AT = "resultsAt";
  static final String VERSION = "version";
  static final String TIMEOUT = "timeout";

  static final List<SettingRule> RULES =
      List.of(
          SettingRule.required(
              URL, SettingRule.Form.URL, "Where the gateway takes push messages (PAP)."),
          SettingRule.optional(
              USERNAME, SettingRule.Form.TEXT, "The name to sign in with there (HTTP Basic)."),
          SettingRule.optional(PASSWORD, SettingRule.Form.SECRET, "The password of that name."),
          SettingRule.optional(
              DOMAIN,
              SettingRule.Form.TEXT,
              "The gateway's domain, as it stands after the @ of addresses; without one the host of"
                  + " its URL."),
          new SettingRule(
              PRIORITY, SettingRule.Form.TEXT, "medium", "high, medium or low: what is asked for."),
          new SettingRule(
              DELIVERY,
              SettingRule.Form.TEXT,
              "notspecified",
              "confirmed, preferconfirmed, unconfirmed or notspecified: what is asked for."),
          SettingRule.optional(
              BEARER, SettingRule.Form.TEXT, "What the gateway is to send by, for example SMS."),
          SettingRule.optional(
              NETWORK, SettingRule.Form.TEXT, "What network it is to use, for example GSM."),
          new SettingRule(
              RESULTS,
              SettingRule.Form.FLAG,
              "true",
              "Whether the gateway is asked to tell what became of each notification."),
          SettingRule.optional(
              RESULTS_AT,
              SettingRule.Form.URL,
              "This server's address as the gateway reaches it, for that; without one"
                  + " muster.public.url, and without that it is not asked."),
          new SettingRule(VERSION, SettingRule.Form.TEXT, "2.1", "The version of PAP: 2.0 or 2.1."),
          new SettingRule(
              TIMEOUT,
              SettingRule.Form.DURATION,
              "PT20S",
              "How long an answer is waited for, two minutes at most."));

  private static final Pattern NAME = Pattern.compile("[^:\\p{Cntrl}]{1,200}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9 ._/-]{1,40}");

  /** A notification that is on its way for ten minutes is taken for forgotten. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

  private PapSettings() {}

  /**
   * @throws Refusal invalid; its parameter is the name of the setting
   */
  static void check(GatewaySettings settings) {
    settings.checkAtMost(TIMEOUT, LONGEST_TIMEOUT);
    oneOf(settings, PRIORITY, "high", "medium", "low");
    oneOf(settings, DELIVERY, "confirmed", "preferconfirmed", "unconfirmed", "notspecified");
    oneOf(settings, VERSION, "2.0", "2.1");
    fits(settings, BEARER, WORD, "a word such as SMS");
    fits(settings, NETWORK, WORD, "a word such as GSM");
    fits(settings, USERNAME, NAME, "1 to 200 characters without a colon");
    if (settings.text(DOMAIN).filter(text -> !PapAddress.isDomain(text)).isPresent()) {
      throw Refusal.invalid(DOMAIN, "domain must be the name of a host.");
    }
    if (settings.text(USERNAME).isPresent() != settings.text(PASSWORD).isPresent()) {
      String missing = settings.text(USERNAME).isPresent() ? PASSWORD : USERNAME;
      throw Refusal.invalid(missing, "username and password belong together; one is missing.");
    }
  }

  private static void oneOf(GatewaySettings settings, String name, String... words) {
    if (!List.of(words).contains(settings.required(name))) {
      throw Refusal.invalid(name, name + " must be one of " + String.join(", ", words) + ".");
    }
  }

  private static void fits(GatewaySettings settings, String name, Pattern form, String words) {
    if (settings.text(name).filter(text -> !form.matcher(text).matches()).isPresent()) {
      throw Refusal.invalid(name, name + " must be " + words + ".");
    }
  }
}
