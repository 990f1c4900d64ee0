package org.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditRowTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private final Circumstances circumstances = new Circumstances();

  @Test
  void an_entry_without_circumstances_is_the_servers_own() {
    AuditDetails shown = row(AuditEntry.of("content.forget")).shown();

    assertThat(shown.who()).isEqualTo(Actor.SYSTEM);
    assertThat(shown.from()).isNull();
  }

  @Test
  void an_entry_has_what_the_circumstances_say() {
    circumstances.arrived("192.0.2.7", "it was stolen");
    circumstances.provenBy(Actor.operator("eva"));

    AuditDetails shown = row(AuditEntry.of("device.delete").on("device", "d")).shown();

    assertThat(shown.who()).isEqualTo(Actor.operator("eva"));
    assertThat(shown.from()).isEqualTo("192.0.2.7");
    assertThat(shown.why()).isEqualTo("it was stolen");
  }

  @Test
  void what_an_entry_says_itself_goes_before() {
    circumstances.arrived("192.0.2.7", "it was stolen");

    AuditDetails shown =
        row(AuditEntry.of("x").by(Actor.device("d")).from("::1").because("of this")).shown();

    assertThat(shown.who()).isEqualTo(Actor.device("d"));
    assertThat(shown.from()).isEqualTo("::1");
    assertThat(shown.why()).isEqualTo("of this");
  }

  @Test
  void what_no_database_keeps_is_replaced_and_what_is_too_long_is_cut_off() {
    AuditDetails shown =
        row(AuditEntry.of("x").on("device", "a\u0000b\ud800c" + "d".repeat(300))).shown();

    assertThat(shown.subject()).startsWith("a\ufffdb\ufffdcd").hasSize(255);
  }

  @Test
  void sealed_it_follows_the_one_before() {
    AuditRow row = row(AuditEntry.of("x"));
    row.seal(7, "a".repeat(64), NOW);

    AuditDetails shown = row.shown();
    assertThat(shown.position()).isEqualTo(7);
    assertThat(shown.hash()).isEqualTo(new Canonical(shown).hash("a".repeat(64)));
  }

  private AuditRow row(AuditEntry entry) {
    return new AuditRow(NOW, entry, circumstances);
  }
}
