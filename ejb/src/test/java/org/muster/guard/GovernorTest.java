package org.muster.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;

/** New sessions are put off while there is too much to do. */
class GovernorTest {

  private final GuardConfig config = new GuardConfig();
  private Governor governor;

  @BeforeEach
  void set() {
    config.busyAt = 2;
    config.putOff = Duration.ofSeconds(30);
    governor = new Governor(config, new Random(1));
  }

  @Test
  void new_sessions_are_put_off_and_running_ones_go_on() {
    String outcome =
        governor.continues(
            () ->
                governor.begins(
                    () -> {
                      assertThatThrownBy(() -> governor.begins(() -> "too many"))
                          .isInstanceOf(Refusal.class);
                      return governor.continues(() -> "goes on");
                    }));

    assertThat(outcome).isEqualTo("goes on");
    assertThat(governor.begins(() -> "there is room again")).isEqualTo("there is room again");
  }

  @Test
  void work_that_breaks_gives_its_place_back() {
    for (int n = 0; n < 5; n++) {
      assertThatThrownBy(() -> governor.begins(GovernorTest::breaks)).hasMessage("broken");
      assertThatThrownBy(() -> governor.continues(GovernorTest::breaks)).hasMessage("broken");
    }

    assertThat(governor.begins(() -> 1)).isEqualTo(1);
  }

  @Test
  void each_is_told_another_time() {
    Set<Duration> times = new HashSet<>();
    governor.continues(
        () ->
            governor.continues(
                () -> {
                  for (int n = 0; n < 20; n++) {
                    times.add(putOff());
                  }
                  return null;
                }));

    assertThat(times)
        .hasSizeGreaterThan(15)
        .allSatisfy(
            time -> assertThat(time).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60)));
  }

  @Test
  void without_a_limit_all_begin() {
    config.busyAt = 0;
    Governor all = new Governor(config, new Random(1));

    assertThat(all.continues(() -> all.begins(() -> all.begins(() -> "begun")))).isEqualTo("begun");
  }

  private Duration putOff() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> governor.begins(() -> null));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY);
    return refusal.after();
  }

  private static Object breaks() {
    throw new IllegalStateException("broken");
  }
}
