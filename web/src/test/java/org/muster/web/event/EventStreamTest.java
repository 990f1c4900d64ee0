package org.muster.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.event.EventDetails;
import org.muster.event.EventFilter;
import org.muster.kernel.JsonText;
import org.muster.role.Authority;
import org.muster.role.DeviceScope;
import org.muster.role.Grant;
import org.muster.role.Permission;
import org.muster.role.Role;

class EventStreamTest {

  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
  private static final DeviceScope NORTH = DeviceScope.of(List.of("north"), List.of());

  private final SlowReader reader = new SlowReader();
  private Optional<Authority> authority = viewer(DeviceScope.ALL);
  private int asked;
  private EventStream stream;

  @BeforeEach
  void somebody_follows() {
    Follower follower = new Follower("ann", this::answer, EventFilter.ALL);
    stream = new EventStream(follower, DeviceScope.ALL, 6, reader, reader, NOW);
    stream.begin(NOW);
  }

  @Test
  void it_is_ready_for_more_when_all_was_taken() {
    assertThat(stream.isReady()).isFalse();
    reader.takes();
    assertThat(stream.isReady()).isTrue();

    stream.moveOn(List.of(event(7), event(9)), 12, "urn:here", NOW);

    assertThat(stream.isReady()).isFalse();
    assertThat(stream.position()).isEqualTo(12);
    assertThat(reader.sent.subList(1, 3))
        .extracting(OutboundSseEvent::getId)
        .containsExactly("7", "9");
    reader.takes();
    assertThat(stream.isReady()).isTrue();
  }

  @Test
  void whoever_takes_nothing_for_half_a_minute_is_left() {
    assertThat(stream.goesOn(NOW.plusSeconds(29))).isTrue();
    assertThat(stream.goesOn(NOW.plusSeconds(30))).isFalse();

    reader.takes();
    assertThat(stream.goesOn(NOW.plusSeconds(30))).isTrue();
  }

  @Test
  void whoever_may_not_follow_any_more_is_left_within_seconds() {
    reader.takes();
    authority = Optional.empty();

    assertThat(stream.goesOn(NOW.plusSeconds(2))).isTrue();
    assertThat(asked).isZero();
    assertThat(stream.goesOn(NOW.plusSeconds(3))).isFalse();
  }

  @Test
  void whoever_lost_the_permission_is_left() {
    reader.takes();
    authority =
        viewer(DeviceScope.ALL)
            .map(all -> all.within(EnumSet.of(Permission.DEVICE_READ), DeviceScope.ALL));

    assertThat(stream.goesOn(NOW.plusSeconds(3))).isFalse();
  }

  @Test
  void whoever_may_see_less_sees_less() {
    reader.takes();
    authority = viewer(NORTH);

    assertThat(stream.goesOn(NOW.plusSeconds(3))).isTrue();
    assertThat(stream.scope()).isEqualTo(NORTH);
    assertThat(stream.goesOn(NOW.plusSeconds(4))).isTrue();
    assertThat(asked).isOne();
  }

  @Test
  void something_is_said_at_least_every_quarter_of_a_minute() {
    reader.takes();
    stream.keepAlive(NOW.plusSeconds(14));
    assertThat(reader.sent).hasSize(1);

    stream.keepAlive(NOW.plusSeconds(15));
    assertThat(reader.sent).hasSize(2);
    assertThat(reader.sent.get(1).getComment()).isNotNull();
    assertThat(reader.sent.get(1).getId()).isNull();
  }

  @Test
  void what_is_lost_is_said() {
    stream.misses(10, NOW);

    assertThat(reader.sent.get(1).getName()).isEqualTo("lost");
    assertThat(reader.sent.get(1).getData()).isEqualTo("{\"after\":6,\"from\":10}");
  }

  @Test
  void whoever_has_gone_is_left() {
    reader.takes();
    reader.close();

    assertThat(stream.goesOn(NOW)).isFalse();
  }

  private Optional<Authority> answer() {
    asked++;
    return authority;
  }

  private static Optional<Authority> viewer(DeviceScope scope) {
    return Optional.of(Authority.of(List.of(new Grant(Role.VIEWER, scope))));
  }

  private static EventDetails event(long position) {
    return new EventDetails(
        position,
        JsonText.object()
            .add("type", "org.muster.command.sent")
            .add("subject", "d")
            .add("time", "2026-11-29T00:00:00Z")
            .add("data", JsonText.object().add("id", "0ID"))
            .build());
  }
}
