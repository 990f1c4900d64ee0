package org.muster.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.role.DeviceScope;

class WebhookTest {

  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

  private final Webhook hook = new Webhook(1, "here", 10);

  @BeforeEach
  void it_is_set_up() {
    hook.change(form(false), NOW);
  }

  @Test
  void one_sends_for_it_at_a_time() {
    assertThat(hook.isDueAt(NOW)).isTrue();
    hook.lend("a", NOW.plusSeconds(60));

    assertThat(hook.isDueAt(NOW)).isFalse();
    assertThat(hook.isLentTo("a")).isTrue();
    assertThat(hook.isLentTo("b")).isFalse();
  }

  @Test
  void a_lease_that_is_over_is_anybodys() {
    hook.lend("a", NOW.plusSeconds(60));

    assertThat(hook.isDueAt(NOW.plusSeconds(60))).isTrue();
    hook.lend("b", NOW.plusSeconds(120));
    assertThat(hook.isLentTo("a")).isFalse();
  }

  @Test
  void whoever_had_their_turn_stands_behind_those_who_wait() {
    hook.lend("a", NOW.plusSeconds(60));

    hook.giveBack(NOW.plusSeconds(3));

    assertThat(hook.details(10).dueAt()).isEqualTo(NOW.plusSeconds(3));
    assertThat(hook.isDueAt(NOW.plusSeconds(3))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("whatEndsALease")
  void whatever_is_decided_meanwhile_ends_the_lease(Consumer<Webhook> decision) {
    hook.lend("a", NOW.plusSeconds(60));

    decision.accept(hook);

    assertThat(hook.isLentTo("a")).isFalse();
  }

  static Stream<Consumer<Webhook>> whatEndsALease() {
    return Stream.of(
        hook -> hook.change(form(false), NOW),
        hook -> hook.goBack(3, NOW),
        hook -> hook.pause("because"),
        hook -> hook.seals(new byte[] {1}),
        hook -> hook.fail("why", Duration.ofSeconds(1), NOW),
        hook -> hook.giveBack(NOW));
  }

  @Test
  void a_failure_is_tried_again_after_its_pause_and_forgotten_with_a_success() {
    hook.fail("why", Duration.ofSeconds(5), NOW);
    hook.fail("why else", Duration.ofSeconds(5), NOW.plusSeconds(10));

    assertThat(hook.position()).isEqualTo(10);
    assertThat(hook.failures()).isEqualTo(2);
    assertThat(hook.isDueAt(NOW.plusSeconds(14))).isFalse();
    assertThat(hook.isDueAt(NOW.plusSeconds(15))).isTrue();
    assertThat(hook.hasFailedFor(Duration.ofSeconds(20), NOW.plusSeconds(19))).isFalse();
    assertThat(hook.hasFailedFor(Duration.ofSeconds(20), NOW.plusSeconds(20))).isTrue();
    assertThat(hook.details(12).reason()).isEqualTo("why else");
    assertThat(hook.details(12).behind()).isEqualTo(2);

    hook.moveOn(11, NOW.plusSeconds(20));

    assertThat(hook.failures()).isZero();
    assertThat(hook.position()).isEqualTo(11);
    assertThat(hook.details(12).reason()).isNull();
    assertThat(hook.hasFailedFor(Duration.ZERO, NOW.plusSeconds(99))).isFalse();
  }

  @Test
  void what_is_not_kept_any_more_is_no_success() {
    hook.fail("why", Duration.ZERO, NOW);

    hook.miss(11);

    assertThat(hook.position()).isEqualTo(11);
    assertThat(hook.failures()).isOne();
    assertThat(hook.hasFailedFor(Duration.ofSeconds(5), NOW.plusSeconds(5))).isTrue();
  }

  @Test
  void a_paused_one_is_never_due() {
    hook.pause("because");

    assertThat(hook.isDueAt(NOW.plusSeconds(999))).isFalse();
    assertThat(hook.details(10).form().paused()).isTrue();

    hook.change(form(false), NOW);
    assertThat(hook.isDueAt(NOW)).isTrue();
  }

  private static WebhookForm form(boolean paused) {
    return new WebhookForm("https://here.example/", Set.of("b", "a"), DeviceScope.ALL, 1, paused);
  }
}
