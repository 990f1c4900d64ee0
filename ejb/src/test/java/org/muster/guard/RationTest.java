package org.muster.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One allowance for each of many. */
class RationTest {

  private long now = 5;

  @Test
  void as_much_as_is_allowed_is_used_at_once() {
    Ration ration = ration(3);

    for (int n = 0; n < 3; n++) {
      assertThat(ration.use("a", 1)).isZero();
    }

    assertThat(ration.use("a", 1)).isBetween(Duration.ofMillis(19_999), Duration.ofMillis(20_001));
    assertThat(ration.use("b", 1)).isZero();
  }

  @Test
  void it_comes_back_evenly() {
    Ration ration = ration(3);
    ration.use("a", 3);

    now += Duration.ofSeconds(19).toNanos();
    assertThat(ration.use("a", 1)).isPositive();
    now += Duration.ofSeconds(2).toNanos();
    assertThat(ration.use("a", 1)).isZero();
    assertThat(ration.use("a", 1)).isPositive();
    now += Duration.ofMinutes(5).toNanos();
    assertThat(ration.use("a", 3)).isZero();
  }

  @Test
  void what_is_noted_may_exceed_it_and_is_forgotten_as_evenly() {
    Ration ration = ration(3);
    ration.note("a", 5);

    assertThat(ration.until("a", 1)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    now += Duration.ofSeconds(59).toNanos();
    assertThat(ration.until("a", 1)).isPositive();
    assertThat(ration.use("a", 1)).isPositive();
    now += Duration.ofSeconds(2).toNanos();
    assertThat(ration.use("a", 1)).isZero();
  }

  @Test
  void however_much_is_noted_it_is_forgotten_in_two_periods() {
    Ration ration = ration(3);
    for (int n = 0; n < 50; n++) {
      ration.note("a", 1);
    }

    assertThat(ration.until("a", 1)).isPositive();
    now += Duration.ofSeconds(79).toNanos();
    assertThat(ration.until("a", 1)).isPositive();
    now += Duration.ofSeconds(42).toNanos();
    assertThat(ration.until("a", 3)).isZero();
  }

  @Test
  void nothing_is_no_limit() {
    Ration ration = ration(0);
    ration.note("a", 1_000);

    assertThat(ration.until("a", 1_000)).isZero();
    assertThat(ration.use("a", 1_000)).isZero();
  }

  @Test
  void whoever_is_forgotten_begins_anew() {
    Ration ration = ration(3);
    ration.use("a", 3);

    ration.forget("a");

    assertThat(ration.use("a", 3)).isZero();
  }

  @Test
  void a_bounded_number_is_remembered_those_that_came_last() {
    Ration ration = new Ration(new Allowance(1, Duration.ofMinutes(1)), () -> now, 2);
    ration.use("a", 1);
    ration.use("b", 1);
    ration.until("a", 1);
    ration.use("c", 1);

    assertThat(ration.until("a", 1)).isPositive();
    assertThat(ration.until("c", 1)).isPositive();
    assertThat(ration.until("b", 1)).isZero();
  }

  private Ration ration(int most) {
    return new Ration(new Allowance(most, Duration.ofMinutes(1)), () -> now);
  }
}
