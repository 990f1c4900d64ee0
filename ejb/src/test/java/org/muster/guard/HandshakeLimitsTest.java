package org.muster.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often somebody may begin to shake hands and prove nothing. */
class HandshakeLimitsTest {

  private static final String HERE = "192.0.2.1";

  private final GuardConfig config = new GuardConfig();
  private long now;
  private HandshakeLimits limits;

  @BeforeEach
  void set() {
    config.handshakesPerAddress = 3;
    config.forgetsWithin = Duration.ofMinutes(10);
    limits = new HandshakeLimits(config, () -> now);
  }

  @Test
  void an_address_where_too_many_prove_nothing_is_not_shaken_hands_with() {
    fail(HERE, 2);
    assertThat(limits.admits(HERE)).isTrue();

    fail(HERE, 1);

    assertThat(limits.admits(HERE)).isFalse();
    assertThat(limits.admits("192.0.2.2")).isTrue();
  }

  @Test
  void it_forgets_by_itself() {
    fail(HERE, 3);

    now += Duration.ofSeconds(201).toNanos();
    assertThat(limits.admits(HERE)).isTrue();
    fail(HERE, 1);
    assertThat(limits.admits(HERE)).isFalse();
  }

  @Test
  void those_that_were_under_way_when_it_was_too_much_count_as_well() {
    fail(HERE, 6);

    now += Duration.ofSeconds(799).toNanos();
    assertThat(limits.admits(HERE)).isFalse();
    now += Duration.ofSeconds(2).toNanos();
    assertThat(limits.admits(HERE)).isTrue();
  }

  @Test
  void whoever_has_many_addresses_of_one_network_is_counted_once() {
    IntStream.range(0, 3).forEach(n -> limits.failed("2001:db8:1:2::" + n));

    assertThat(limits.admits("2001:db8:1:2::ffff")).isFalse();
    assertThat(limits.admits("2001:db8:1:3::1")).isTrue();
  }

  @Test
  void it_can_be_off() {
    config.handshakesPerAddress = 0;
    limits = new HandshakeLimits(config, () -> now);

    fail(HERE, 5_000);

    assertThat(limits.admits(HERE)).isTrue();
  }

  private void fail(String address, int times) {
    IntStream.range(0, times).forEach(n -> limits.failed(address));
  }
}
