package org.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentRefusalsTest {

  private static final int MOST = 3;

  private final RecentRefusals recent = new RecentRefusals();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @BeforeEach
  void a_clock_that_is_moved_by_hand() throws ReflectiveOperationException {
    Field clock = RecentRefusals.class.getDeclaredField("clock");
    clock.setAccessible(true);
    clock.set(recent, new MovedClock());
  }

  @Test
  void the_same_refusal_is_recorded_once_a_minute() {
    assertThat(recent.isNew("eva", "audit", MOST)).isTrue();
    assertThat(recent.isNew("eva", "audit", MOST)).isFalse();
    assertThat(recent.isNew("eva", "operators", MOST)).isTrue();
    assertThat(recent.isNew("ida", "audit", MOST)).isTrue();

    now = now.plus(Duration.ofMinutes(1));

    assertThat(recent.isNew("eva", "audit", MOST)).isTrue();
  }

  @Test
  void who_is_refused_ever_something_else_is_recorded_so_often_and_no_more() {
    for (int refused = 0; refused < MOST; refused++) {
      assertThat(recent.isNew("10.0.0.1", "name " + refused, MOST)).isTrue();
    }

    assertThat(recent.isNew("10.0.0.1", "another", MOST)).isFalse();
    assertThat(recent.isNew("10.0.0.2", "another", MOST)).isTrue();

    now = now.plus(Duration.ofMinutes(1));

    assertThat(recent.isNew("10.0.0.1", "another", MOST)).isTrue();
  }

  private final class MovedClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
