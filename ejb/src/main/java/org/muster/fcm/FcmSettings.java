package org.muster.fcm;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.SettingRule;
import org.muster.kernel.Refusal;

/** What there is to be set of a gateway of this kind. */
final class FcmSettings {

  static final String SHAPE = "shape";
  static final String ENDPOINT = "endpoint";
  static final String PROJECT = "project";
  static final String SERVICE_ACCOUNT = "serviceAccount";
  static final String TOKEN_ENDPOINT = "tokenEndpoint";
  static final String SERVER_KEY = "serverKey";
  static final String TIMEOUT = "timeout";
  static final String SENDER_ID = "senderId";

  static final List<SettingRule> RULES =
      List.of(
          new SettingRule(
              SHAPE,
              SettingRule.Form.TEXT,
              "v1",
              "v1 for FCM as it is today; legacy for a service that takes messages as GCM did."),
          SettingRule.optional(
              SERVICE_ACCOUNT,
              SettingRule.Form.SECRET,
              "For v1: the key file of a service account that may send, the whole JSON text."),
          SettingRule.optional(
              PROJECT,
              SettingRule.Form.TEXT,
              "For v1: the id of the project; that of the service account if there is none."),
          SettingRule.optional(
              SERVER_KEY,
              SettingRule.Form.SECRET,
              "For legacy: the key that messages are sent with."),
          SettingRule.optional(
              ENDPOINT,
              SettingRule.Form.URL,
              "For legacy: where messages are posted. For v1: the service, if it is another one"
                  + " than Google's."),
          SettingRule.optional(
              TOKEN_ENDPOINT,
              SettingRule.Form.URL,
              "For v1: where access tokens are had, if not where the service account says."),
          SettingRule.optional(
              SENDER_ID,
              SettingRule.Form.TEXT,
              "What apps register with, the number of the project: bootstrapped devices are told"
                  + " it."),
          new SettingRule(
              TIMEOUT,
              SettingRule.Form.DURATION,
              "PT10S",
              "How long an answer is waited for, two minutes at most."));

  private static final String LEGACY = "legacy";
  private static final String GOOGLE = "https://fcm.googleapis.com";
  private static final Pattern PROJECT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:-]{0,99}");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,4000}");

  /** Four exchanges may be needed, and a notification is taken for forgotten after ten minutes. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

  private FcmSettings() {}

  static boolean isLegacy(GatewaySettings settings) {
    return LEGACY.equals(settings.required(SHAPE));
  }

  /**
   * @throws Refusal invalid; says nothing of what is in a secret
   */
  static void check(GatewaySettings settings) {
    String shape = settings.required(SHAPE);
    if (!shape.equals("v1") && !shape.equals(LEGACY)) {
      throw Refusal.invalid(SHAPE, "shape must be v1 or legacy.");
    }
    settings.checkAtMost(TIMEOUT, LONGEST_TIMEOUT);
    if (settings.text(SENDER_ID).filter(id -> !id.matches("[\\x21-\\x7E]{1,100}")).isPresent()) {
      throw Refusal.invalid(SENDER_ID, "senderId must be 1 to 100 printable characters.");
    }
    if (isLegacy(settings)) {
      checkLegacy(settings);
    } else {
      checkV1(settings);
    }
  }

  private static void checkLegacy(GatewaySettings settings) {
    need(settings, ENDPOINT);
    if (!KEY.matcher(need(settings, SERVER_KEY)).matches()) {
      throw Refusal.invalid(SERVER_KEY, "serverKey must be printable ASCII without blanks.");
    }
  }

  private static void checkV1(GatewaySettings settings) {
    ServiceAccount account = ServiceAccount.read(need(settings, SERVICE_ACCOUNT));
    String project = settings.text(PROJECT).orElse(account.project());
    if (project == null || !PROJECT_ID.matcher(project).matches()) {
      throw Refusal.invalid(
          PROJECT, "project must be the id of a project; the service account names none.");
    }
    URI endpoint = URI.create(settings.text(ENDPOINT).orElse(GOOGLE));
    if (endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
      throw Refusal.invalid(ENDPOINT, "endpoint must have no query and no fragment for v1.");
    }
  }

  /** Where messages are posted. */
  static URI target(GatewaySettings settings, ServiceAccount account) {
    String base = settings.text(ENDPOINT).orElse(GOOGLE).replaceAll("/+$", "");
    String project = settings.text(PROJECT).orElse(account.project());
    return URI.create(base + "/v1/projects/" + project + "/messages:send");
  }

  private static String need(GatewaySettings settings, String name) {
    return settings
        .text(name)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    name, name + " is missing for shape " + settings.required(SHAPE) + "."));
  }
}
