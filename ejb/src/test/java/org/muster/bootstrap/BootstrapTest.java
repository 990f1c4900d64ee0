package org.muster.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.protocol.DeviceId;

class BootstrapTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final byte[] TERMS = {1};

  private static final Map<String, Consumer<Bootstrap>> VERBS =
      Map.of(
          "take", one -> one.handOut(HandOver.TAKEN, "admin", NOW),
          "push", one -> one.handOut(HandOver.PUSHED, "https://a", NOW),
          "arrived", one -> one.arrived(null),
          "comeHome", one -> one.comeHome("no"),
          "complete", one -> one.complete(1L, NOW),
          "expire", one -> one.expire(NOW),
          "doubt", one -> one.doubt("no"),
          "revoke", one -> one.revoke("no", NOW));

  private static final Map<BootstrapState, Set<String>> ALLOWED =
      Map.of(
          BootstrapState.PREPARED, Set.of("take", "push", "expire", "revoke"),
          BootstrapState.SENDING, Set.of("arrived", "comeHome", "complete"),
          BootstrapState.HANDED_OUT, Set.of("complete", "revoke"),
          BootstrapState.COMPLETED, Set.of("doubt"),
          BootstrapState.EXPIRED, Set.of(),
          BootstrapState.REVOKED, Set.of());

  static Stream<Arguments> verbs() {
    return EnumSet.allOf(BootstrapState.class).stream()
        .flatMap(state -> VERBS.keySet().stream().map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void only_the_documented_transitions_happen(BootstrapState state, String verb) {
    Bootstrap bootstrap = in(state);

    if (ALLOWED.get(state).contains(verb)) {
      VERBS.get(verb).accept(bootstrap);
    } else {
      assertThatThrownBy(() -> VERBS.get(verb).accept(bootstrap))
          .isInstanceOf(IllegalStateException.class);
      assertThat(bootstrap.state()).isEqualTo(state);
    }
  }

  @Test
  void the_terms_are_forgotten_once_nobody_can_get_the_document_any_more() {
    for (BootstrapState state : BootstrapState.values()) {
      boolean waits = state == BootstrapState.PREPARED || state == BootstrapState.SENDING;
      assertThat(in(state).terms()).as("%s", state).isEqualTo(waits ? TERMS : null);
    }
  }

  @Test
  void a_document_that_did_not_arrive_has_left_nothing_but_the_reason() {
    Bootstrap bootstrap = in(BootstrapState.SENDING);
    bootstrap.holds(7L, "IMEI:1", new byte[48]);

    bootstrap.comeHome("The other end answered 500.");

    BootstrapDetails now = bootstrap.details();
    assertThat(List.of(now.state(), now.reason()))
        .isEqualTo(List.of(BootstrapState.PREPARED, "The other end answered 500."));
    assertThat(now.handedTo()).isNull();
    assertThat(now.username()).isNull();
    assertThat(bootstrap.credential()).isNull();
    assertThat(bootstrap.isOpenAt(NOW)).isTrue();
  }

  @Test
  void a_device_may_come_before_the_other_end_has_answered() {
    Bootstrap bootstrap = in(BootstrapState.SENDING);

    bootstrap.complete(9L, NOW);

    assertThat(bootstrap.details().state()).isEqualTo(BootstrapState.COMPLETED);
    assertThat(bootstrap.details().session()).isEqualTo(9L);
    assertThat(bootstrap.details().way()).isEqualTo(HandOver.PUSHED);
    assertThat(bootstrap.terms()).isNull();
  }

  @Test
  void it_is_open_until_its_time_is_up() {
    Bootstrap bootstrap = in(BootstrapState.PREPARED);

    assertThat(bootstrap.isOpenAt(NOW.plusSeconds(59))).isTrue();
    assertThat(bootstrap.isOpenAt(NOW.plusSeconds(60))).isFalse();
  }

  private static Bootstrap in(BootstrapState state) {
    Bootstrap one =
        new Bootstrap(1, new DeviceId("IMEI:1"), "hash", summary(), "admin")
            .waiting(TERMS, NOW, NOW.plusSeconds(60));
    switch (state) {
      case PREPARED -> {}
      case SENDING -> one.handOut(HandOver.PUSHED, "https://a", NOW);
      case HANDED_OUT -> one.handOut(HandOver.FETCHED, "192.0.2.1", NOW);
      case COMPLETED -> {
        one.handOut(HandOver.FETCHED, "192.0.2.1", NOW);
        one.complete(1L, NOW);
      }
      case EXPIRED -> one.expire(NOW);
      case REVOKED -> one.revoke("no", NOW);
    }
    return one;
  }

  private static String summary() {
    return Summary.of(NewBootstrap.PLAIN, List.of()).write();
  }
}
