package org.muster.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;

/** How much a device may ask. */
class DeviceLimitsTest {

  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";

  private final GuardConfig config = new GuardConfig();
  private Map<String, Instant> table = new HashMap<>();
  private Instant time = Instant.parse("2026-11-29T00:00:00Z");
  private long now;
  private DeviceLimits limits;

  @BeforeEach
  void set() {
    config.sessionsPerDevice = 2;
    config.sessionsPerAddress = 3;
    config.packagesPerDevice = 4;
    config.bytesPerDevice = 1_000;
    config.bytesPerAddress = 1_500;
    config.failuresPerDevice = 3;
    config.failuresPerAddress = 5;
    config.forgetsWithin = Duration.ofMinutes(10);
    limits = new DeviceLimits(config, lockouts(), () -> now);
  }

  @Test
  void whoever_fails_too_often_is_not_listened_to_there() {
    fail("a", 3);

    assertLimited(() -> limits.approach(HERE, Set.of("a")));
    assertThatCode(() -> limits.approach(THERE, Set.of("a"))).doesNotThrowAnyException();
    assertThatCode(() -> limits.approach(HERE, Set.of("b"))).doesNotThrowAnyException();
  }

  @Test
  void what_one_node_has_found_holds_at_another_as_soon_as_it_has_heard() {
    Lockouts heard = lockouts();
    DeviceLimits other = new DeviceLimits(config, heard, () -> now);
    fail("a", 2);
    assertThat(table).isEmpty();

    limits.failed(HERE, Set.of("a"));
    assertThatCode(() -> other.approach(HERE, Set.of("a"))).doesNotThrowAnyException();
    heard.hear();

    assertThat(assertLimited(() -> other.approach(HERE, Set.of("a", "b"))).after())
        .isBetween(Duration.ofSeconds(200), Duration.ofSeconds(201));
    assertThatCode(() -> other.approach(THERE, Set.of("a"))).doesNotThrowAnyException();
    assertThatCode(() -> other.approach(HERE, Set.of("b"))).doesNotThrowAnyException();
    time = time.plus(Duration.ofSeconds(201));
    assertThatCode(() -> other.approach(HERE, Set.of("a"))).doesNotThrowAnyException();
  }

  @Test
  void so_many_lockouts_are_told_and_no_more() {
    config.failuresPerDevice = 1;
    config.failuresPerAddress = 0;
    limits = new DeviceLimits(config, lockouts(), () -> now);

    IntStream.range(0, 1_100).forEach(n -> fail("device-" + n, 1));

    assertThat(table).hasSize(1_000);
    assertLimited(() -> limits.approach(HERE, Set.of("device-1099")));
    now += Duration.ofSeconds(1).toNanos();
    fail("later", 1);
    assertThat(table).hasSize(1_001);
  }

  @Test
  void a_node_that_cannot_tell_others_is_as_strict_itself() {
    table = null;
    fail("a", 3);

    assertLimited(() -> limits.approach(HERE, Set.of("a")));
  }

  @Test
  void whoever_guesses_under_ever_other_names_of_devices_is_known_by_the_name_that_they_guess_at() {
    IntStream.range(0, 3).forEach(n -> limits.failed(HERE, Set.of("device-" + n, "victim")));

    assertLimited(() -> limits.approach(HERE, Set.of("device-3", "victim")));
    assertThatCode(() -> limits.approach(HERE, Set.of("device-0"))).doesNotThrowAnyException();
  }

  @Test
  void whoever_says_no_name_has_none_of_others_failures() {
    limits.failed(HERE, Set.of());
    limits.failed(HERE, Set.of());
    limits.failed(HERE, Set.of());

    assertThatCode(() -> limits.approach(HERE, Set.of())).doesNotThrowAnyException();
  }

  @Test
  void a_lockout_forgets() {
    fail("a", 3);

    Refusal refusal = assertLimited(() -> limits.approach(HERE, Set.of("a")));
    assertThat(refusal.after()).isBetween(Duration.ofSeconds(199), Duration.ofSeconds(201));

    now += refusal.after().toNanos() + 1;
    assertThatCode(() -> limits.approach(HERE, Set.of("a"))).doesNotThrowAnyException();
  }

  @Test
  void who_proves_it_after_all_has_not_failed() {
    fail("a", 2);
    limits.proven(HERE, Set.of("a"));
    fail("a", 2);

    assertThatCode(() -> limits.approach(HERE, Set.of("a"))).doesNotThrowAnyException();
  }

  @Test
  void an_address_where_too_many_fail_is_shut_for_all() {
    IntStream.range(0, 5).forEach(n -> fail("device-" + n, 1));

    assertLimited(() -> limits.approach(HERE, Set.of("another")));
    assertThatCode(() -> limits.approach(THERE, Set.of("another"))).doesNotThrowAnyException();
  }

  @Test
  void a_device_that_sends_the_same_again_and_again_is_stopped() {
    IntStream.range(0, 4).forEach(n -> limits.sends(HERE, "a"));

    assertThat(assertLimited(() -> limits.sends(HERE, "a")).getMessage()).contains("packages");
  }

  @Test
  void a_device_opens_so_many_sessions_and_no_more() {
    limits.begins(HERE, "a");
    limits.begins(HERE, "a");

    assertThat(assertLimited(() -> limits.begins(HERE, "a")).getMessage()).contains("This device");
    now += Duration.ofMinutes(31).toNanos();
    assertThatCode(() -> limits.begins(HERE, "a")).doesNotThrowAnyException();
  }

  @Test
  void so_many_sessions_are_opened_from_an_address_and_no_more() {
    IntStream.range(0, 3).forEach(n -> limits.begins(HERE, "device-" + n));

    assertThat(assertLimited(() -> limits.begins(HERE, "device-3")).getMessage())
        .contains("this address");
    assertThatCode(() -> limits.begins(THERE, "device-4")).doesNotThrowAnyException();
  }

  @Test
  void what_is_refused_because_of_neighbours_is_not_taken_from_what_the_device_may_have() {
    config.sessionsPerAddress = 2;
    limits = new DeviceLimits(config, lockouts(), () -> now);
    limits.begins(HERE, "neighbour-1");
    limits.begins(HERE, "neighbour-2");
    limits.sent(HERE, "neighbour-1", 1_500);
    IntStream.range(0, 5).forEach(n -> assertLimited(() -> limits.begins(HERE, "a")));
    IntStream.range(0, 5).forEach(n -> assertLimited(() -> limits.sends(HERE, "a")));

    IntStream.range(0, 2).forEach(n -> limits.begins(THERE, "a"));
    IntStream.range(0, 4).forEach(n -> limits.sends(THERE, "a"));

    assertLimited(() -> limits.begins("192.0.2.3", "a"));
    assertLimited(() -> limits.sends("192.0.2.3", "a"));
  }

  @Test
  void a_device_that_sent_too_much_has_to_wait() {
    limits.sends(HERE, "a");
    limits.sent(HERE, "a", 5_000);

    assertThat(assertLimited(() -> limits.sends(HERE, "a")).getMessage()).contains("too much");
    now += Duration.ofSeconds(1).toNanos();
    assertLimited(() -> limits.sends(HERE, "a"));
    now += Duration.ofMinutes(59).toNanos();
    assertLimited(() -> limits.sends(HERE, "a"));
    now += Duration.ofMinutes(2).toNanos();
    assertThatCode(() -> limits.sends(HERE, "a")).doesNotThrowAnyException();
  }

  @Test
  void an_address_from_which_too_much_was_sent_has_to_wait() {
    limits.sent(HERE, "a", 900);
    limits.sent(HERE, "b", 900);

    assertThat(assertLimited(() -> limits.sends(HERE, "c")).getMessage()).contains("this address");
    assertThatCode(() -> limits.sends(THERE, "a")).doesNotThrowAnyException();
    now += Duration.ofMinutes(10).toNanos();
    assertLimited(() -> limits.sends(HERE, "c"));
    now += Duration.ofMinutes(5).toNanos();
    assertThatCode(() -> limits.sends(HERE, "c")).doesNotThrowAnyException();
  }

  @Test
  void all_addresses_of_a_network_of_ipv6_are_one() {
    IntStream.range(0, 3).forEach(n -> limits.failed("2001:db8::" + n, Set.of("a")));
    IntStream.range(0, 3).forEach(n -> limits.begins("2001:db8::" + n, "device-" + n));
    limits.sent("2001:db8::1", "b", 1_500);

    assertLimited(() -> limits.approach("2001:db8::9", Set.of("a")));
    assertLimited(() -> limits.begins("2001:db8::9", "device-9"));
    assertLimited(() -> limits.sends("2001:db8::9", "c"));
    assertThatCode(() -> limits.begins("2001:db8:0:1::9", "device-9")).doesNotThrowAnyException();
  }

  @Test
  void a_network_of_ipv6_where_too_many_fail_is_shut_for_all() {
    IntStream.range(0, 5).forEach(n -> limits.failed("2001:db8::" + n, Set.of("device-" + n)));

    assertLimited(() -> limits.approach("2001:db8::9", Set.of("another")));
  }

  /** Those of one node, as far as it has heard of others. */
  private Lockouts lockouts() {
    return new Lockouts(
        new LockoutRows() {
          @Override
          void keep(String who, Instant until) {
            table.put(who, until);
          }

          @Override
          Map<String, Instant> after(Instant now) {
            return Map.copyOf(table);
          }
        },
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
          }

          @Override
          public Instant instant() {
            return time;
          }
        },
        () -> now);
  }

  private void fail(String device, int times) {
    IntStream.range(0, times).forEach(n -> limits.failed(HERE, Set.of(device)));
  }

  private static Refusal assertLimited(Runnable asking) {
    Refusal refusal = catchThrowableOfType(Refusal.class, asking::run);
    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.LIMITED);
    assertThat(refusal.after()).isPositive();
    return refusal;
  }
}
