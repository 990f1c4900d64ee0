package org.muster.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.command.Taken;
import org.muster.protocol.Initiation;

/** The state table of a session. */
class ManagementSessionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  @Test
  void a_session_awaits_the_results_of_what_it_sent_in_order() {
    ManagementSession session = session();

    session.await(taken(3L, 1L, 2L), NOW, LATER);

    assertThat(session.awaited()).containsExactly(3L, 1L, 2L);
    assertThat(session.rounds()).isEqualTo(1);
    assertThat(session.isLive()).isTrue();
  }

  @Test
  void it_is_silent_only_after_its_time() {
    ManagementSession session = session();
    session.await(taken(1L), NOW, LATER);

    assertThat(session.isSilentAt(LATER)).isFalse();
    assertThat(session.isSilentAt(LATER.plusMillis(1))).isTrue();
  }

  @Test
  void the_end_frees_the_place_of_the_device() {
    leaves(session -> session.end("Nothing more was waiting.", LATER), SessionState.ENDED);
    leaves(session -> session.supersede(LATER), SessionState.SUPERSEDED);
    leaves(session -> session.expire(LATER), SessionState.EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, SERVER",
    "true, true, SERVER",
    "false, true, SERVER",
    "false, false, CLIENT"
  })
  void who_wanted_it_is_what_it_says_or_what_is_known(
      boolean saysServer, boolean wasNotified, SessionInitiation initiation) {
    Initiation told =
        saysServer ? new Initiation.ServerInitiated(258) : new Initiation.ClientInitiated();

    assertThat(SessionInitiation.of(told, wasNotified)).isEqualTo(initiation);
  }

  @Test
  void a_bootstrap_is_one_even_after_a_notification() {
    assertThat(SessionInitiation.of(new Initiation.BootstrapComplete(), true))
        .isEqualTo(SessionInitiation.BOOTSTRAP);
  }

  private static void leaves(Consumer<ManagementSession> verb, SessionState last) {
    ManagementSession session = session();
    session.await(taken(1L), NOW, NOW.plusSeconds(1));

    verb.accept(session);

    assertThat(session.details().state()).isEqualTo(last);
    assertThat(session.details().endedAt()).isEqualTo(LATER);
    assertThat(session.details().reason()).isNotBlank();
    assertThat(session.isLive()).isFalse();
    assertThat(session.isSilentAt(LATER.plusSeconds(60))).isFalse();
    assertThat(session.awaited()).isEmpty();
  }

  private static ManagementSession session() {
    return new ManagementSession(1, "PlanB", SessionInitiation.CLIENT, null, NOW);
  }

  private static Taken taken(Long... ids) {
    return new Taken(List.of(ids), List.of(), false);
  }
}
