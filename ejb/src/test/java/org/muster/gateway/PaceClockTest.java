package org.muster.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time is given away once. */
class PaceClockTest {

  private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");
  private static final long SECOND = 1_000_000;

  private final PaceRow row = new PaceRow("g");

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 30, 999, 3_000, 70_000, 100_000})
  void what_is_let_go_takes_up_at_least_its_time(int rate) {
    long given = 0;
    for (int i = 0; i < 20; i++) {
      given += ask(rate, 100_000, NOW, false).count();
    }

    long used = row.nextAt() - micros(NOW);
    assertThat(used * rate).isGreaterThanOrEqualTo(given * SECOND);
    assertThat(used * rate).as("and little more").isLessThan(given * SECOND * 11 / 10);
  }

  @Test
  void at_most_a_quarter_of_a_second_is_given_away_at_once() {
    assertThat(ask(100, 1_000, NOW, false)).isEqualTo(new Leave(25, Duration.ZERO));
    assertThat(ask(100, 5, NOW, false)).isEqualTo(new Leave(5, Duration.ofMillis(250)));
    assertThat(ask(1, 1_000, NOW, false)).isEqualTo(new Leave(1, Duration.ofMillis(300)));
  }

  @Test
  void urgent_ones_wait_for_each_other_only_and_use_up_the_time_of_the_others() {
    ask(10, 2, NOW, false);

    assertThat(ask(10, 2, NOW, true).pause()).isZero();
    assertThat(ask(10, 2, NOW, true).pause()).isEqualTo(Duration.ofMillis(200));
    assertThat(ask(10, 1, NOW, false).pause()).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void time_that_nobody_used_is_over() {
    ask(10, 1, NOW, false);

    assertThat(ask(10, 100, NOW.plusSeconds(60), false)).isEqualTo(new Leave(2, Duration.ZERO));
  }

  @Test
  void a_leave_that_another_pace_narrowed_is_not_widened() {
    PaceClock clock = new PaceClock(row, 100);

    assertThat(clock.narrow(new Leave(3, Duration.ofSeconds(1)), NOW, false))
        .isEqualTo(new Leave(3, Duration.ofSeconds(1)));
  }

  private Leave ask(int rate, int wanted, Instant now, boolean urgent) {
    PaceClock clock = new PaceClock(row, rate);
    Leave leave = clock.narrow(new Leave(wanted, Duration.ZERO), now, urgent);
    clock.spend(leave, now, urgent);
    return leave;
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * SECOND;
  }
}
