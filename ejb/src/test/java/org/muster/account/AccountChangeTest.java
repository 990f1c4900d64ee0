package org.muster.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.protocol.DeviceId;

class AccountChangeTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private static final Map<String, Consumer<AccountChange>> VERBS =
      Map.of(
          "write", change -> change.write(null),
          "finish", change -> change.finish(NOW),
          "fail", change -> change.fail("no", NOW));

  private static final Map<ChangeState, Set<String>> ALLOWED =
      Map.of(
          ChangeState.UNDER_WAY, Set.of("write", "finish", "fail"),
          ChangeState.WRITTEN, Set.of("finish", "fail"),
          ChangeState.DONE, Set.of(),
          ChangeState.FAILED, Set.of());

  static Stream<Arguments> verbs() {
    return EnumSet.allOf(ChangeState.class).stream()
        .flatMap(state -> VERBS.keySet().stream().map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void only_the_documented_transitions_happen(ChangeState state, String verb) {
    AccountChange change = in(state);

    if (ALLOWED.get(state).contains(verb)) {
      VERBS.get(verb).accept(change);
    } else {
      assertThatThrownBy(() -> VERBS.get(verb).accept(change))
          .isInstanceOf(IllegalStateException.class);
      assertThat(change.state()).isEqualTo(state);
    }
  }

  @Test
  void the_new_secret_is_kept_until_it_is_decided() {
    assertThat(in(ChangeState.UNDER_WAY).secret()).isNotNull();
    assertThat(in(ChangeState.WRITTEN).secret()).isNotNull();
    assertThat(in(ChangeState.DONE).secret()).isNull();
    assertThat(in(ChangeState.FAILED).secret()).isNull();
  }

  @Test
  void what_may_have_been_written_says_why_until_it_is_decided() {
    AccountChange change = in(ChangeState.UNDER_WAY);

    change.write("Cancelled.");
    assertThat(change.details().reason()).isEqualTo("Cancelled.");

    change.finish(NOW);
    assertThat(change.details().reason()).isNull();
  }

  private static AccountChange in(ChangeState state) {
    AccountChange change =
        new AccountChange(1, new DeviceId("IMEI:1"), ChangeKind.TRANSPORT, NOW, "admin")
            .to(7L, new byte[] {1});
    switch (state) {
      case UNDER_WAY -> {}
      case WRITTEN -> change.write(null);
      case DONE -> change.finish(NOW);
      case FAILED -> change.fail("no", NOW);
    }
    return change;
  }
}
