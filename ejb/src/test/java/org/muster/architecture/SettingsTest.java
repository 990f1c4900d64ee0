package org.muster.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every setting with its default: operators rely on both, so neither changes unnoticed. */
class SettingsTest {

  private static final String NONE = ConfigProperty.UNCONFIGURED_VALUE;

  @Test
  void the_settings_and_their_defaults_are_these() {
    Map<String, String> expected =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("muster.data", NONE),
                Map.entry("muster.node", "muster"),
                Map.entry("muster.admin.password", NONE),
                Map.entry("muster.operator.session-lifetime", "PT12H"),
                Map.entry("muster.operator.session-idle", "PT1H"),
                Map.entry("muster.operator.lockout-failures", "10"),
                Map.entry("muster.operator.lockout-time", "PT15M"),
                Map.entry("muster.operator.password-iterations", "210000"),
                Map.entry("muster.oidc.provider-url", NONE),
                Map.entry("muster.oidc.name", "OpenID Connect"),
                Map.entry("muster.oidc.client-id", "muster"),
                Map.entry("muster.oidc.client-secret", NONE),
                Map.entry("muster.oidc.scopes", "profile email"),
                Map.entry("muster.oidc.address", NONE),
                Map.entry("muster.oidc.claim", "groups"),
                Map.entry("muster.oidc.roles.viewer", NONE),
                Map.entry("muster.oidc.roles.helpdesk", NONE),
                Map.entry("muster.oidc.roles.operator", NONE),
                Map.entry("muster.oidc.roles.security", NONE),
                Map.entry("muster.oidc.roles.administrator", NONE),
                Map.entry("muster.device.password-iterations", "10000"),
                Map.entry("muster.guard.sessions-per-device", "600"),
                Map.entry("muster.guard.packages-per-device", "600"),
                Map.entry("muster.guard.bytes-per-device", "268435456"),
                Map.entry("muster.guard.sessions-per-address", "0"),
                Map.entry("muster.guard.bytes-per-address", "0"),
                Map.entry("muster.guard.failures-per-device", "10"),
                Map.entry("muster.guard.failures-per-address", "0"),
                Map.entry("muster.guard.handshakes-per-address", "1000"),
                Map.entry("muster.guard.forgets-within", "PT10M"),
                Map.entry("muster.guard.busy-at", "36"),
                Map.entry("muster.guard.put-off", "PT30S"),
                Map.entry("muster.credential.remembered-for", "PT30S"),
                Map.entry("muster.digest.nonce-lifetime", "PT5M"),
                Map.entry("muster.credential.schemes", "CERTIFICATE,PSK,DIGEST,DIGEST_MD5,BASIC"),
                Map.entry("muster.device.self-registration", "false"),
                Map.entry("muster.device.self-registration-prefix", NONE),
                Map.entry("muster.device.quarantine-size", "1000"),
                Map.entry("muster.authority.refuse-overdue-crl", "false"),
                Map.entry("muster.repository.lifetime", "P1D"),
                Map.entry("muster.repository.waiting-lifetime", "P90D"),
                Map.entry("muster.repository.inline-bytes", "65536"),
                Map.entry("muster.repository.parsed-bytes", "4194304"),
                Map.entry("muster.repository.max-bytes", "4294967296"),
                Map.entry("muster.repository.max-variants", "1000"),
                Map.entry("muster.content.abandoned-after", "PT1H"),
                Map.entry("muster.content.sweep-every", "PT1M"),
                Map.entry("muster.server-id", "muster"),
                Map.entry("muster.public.url", NONE),
                Map.entry("muster.bootstrap.lifetime", "PT24H"),
                Map.entry("muster.bootstrap.push-hosts", NONE),
                Map.entry("muster.bootstrap.push-timeout", "PT15S"),
                Map.entry("muster.bootstrap.push-authorities", NONE),
                Map.entry("muster.bootstrap.insecure-push-for-tests", "false"),
                Map.entry("muster.bootstrap.look-every", "PT10S"),
                Map.entry("muster.notification.timestamp-bytes", "4"),
                Map.entry("muster.gateway.rate", "0"),
                Map.entry("muster.gateway.connect-timeout", "PT10S"),
                Map.entry("muster.notification.connections", "ANY"),
                Map.entry("muster.notification.lifetime", "P1D"),
                Map.entry("muster.notification.repeats", "2"),
                Map.entry("muster.notification.attempts-per-channel", "3"),
                Map.entry("muster.notification.retry-delay", "PT1S"),
                Map.entry("muster.notification.retry-delay-max", "PT5M"),
                Map.entry("muster.notification.kept-for", "P90D"),
                Map.entry("muster.notification.answer-within", "PT1H"),
                Map.entry("muster.notification.forgotten-after", "PT10M"),
                Map.entry("muster.command.per-package", "20"),
                Map.entry("muster.command.package-size", "32768"),
                Map.entry("muster.command.max-attempts", "10"),
                Map.entry("muster.command.per-request", "1000"),
                Map.entry("muster.command.complete-within", "P7D"),
                Map.entry("muster.command.busy-pause", "PT30S"),
                Map.entry("muster.command.expire-every", "PT30S"),
                Map.entry("muster.session.silence", "PT10M"),
                Map.entry("muster.session.reap-every", "PT5S"),
                Map.entry("muster.session.forgotten-after", "PT30S"),
                Map.entry("muster.session.parked-for", "P1D"),
                Map.entry("muster.session.incidents-kept", "100"),
                Map.entry("muster.repository.standing-lifetime", "P3650D"),
                Map.entry("muster.repository.transfers-kept", "P30D"),
                Map.entry("muster.repository.accepts", NONE),
                Map.entry("muster.dialogue.lifetime", "P3D"),
                Map.entry("muster.dialogue.expire-every", "PT30S"),
                Map.entry("muster.dialogue.kept-for", "P7D"),
                Map.entry("muster.model.import-hosts", NONE),
                Map.entry("muster.model.import-timeout", "PT10S"),
                Map.entry("muster.tree.history-kept", "P90D"),
                Map.entry("muster.tree.burst", "PT5S"),
                Map.entry("muster.results.delivery.attempts", "20"),
                Map.entry("muster.psk.port", "0"),
                Map.entry("muster.bind", "0.0.0.0"),
                Map.entry("muster.psk.relay.port", "8081"),
                Map.entry("muster.psk.connections", "1000"),
                Map.entry("muster.psk.threads", "4"),
                Map.entry("muster.psk.handshake-timeout", "PT10S"),
                Map.entry("muster.psk.idle-timeout", "PT2M"),
                Map.entry("muster.https.port", "8443"),
                Map.entry("muster.http.port", "8080"),
                Map.entry("muster.approval.four-eyes", "false"),
                Map.entry("muster.approval.delay", "PT0S"),
                Map.entry("muster.approval.per-hour", "100"),
                Map.entry("muster.approval.free-deletions", "50"),
                Map.entry("muster.approval.lifetime", "P1D"),
                Map.entry("muster.event.topic", "false"),
                Map.entry("muster.webhook.hosts", NONE),
                Map.entry("muster.webhook.plain-http", "false"),
                Map.entry("muster.webhook.timeout", "PT10S"),
                Map.entry("muster.webhook.retry-delay", "PT5S"),
                Map.entry("muster.webhook.retry-delay-max", "PT1H"),
                Map.entry("muster.webhook.give-up-after", "P3D"),
                Map.entry("muster.event.kept-for", "P7D"),
                Map.entry("muster.event.kept", "1000000"),
                Map.entry("muster.event.order-every", "PT0.5S"),
                Map.entry("muster.event.source", "urn:muster"),
                Map.entry("muster.fleet", "0")));

    assertThat(settings()).isEqualTo(expected);
  }

  private static Map<String, String> settings() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.muster");
    Map<String, String> settings = new TreeMap<>();
    classes.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.isAnnotatedWith(ConfigProperty.class))
        .map(SettingsTest::property)
        .forEach(property -> settings.put(property.name(), property.defaultValue()));
    return settings;
  }

  private static ConfigProperty property(JavaField field) {
    return field.getAnnotationOfType(ConfigProperty.class);
  }
}
