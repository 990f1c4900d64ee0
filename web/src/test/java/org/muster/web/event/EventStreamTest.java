package org.muster.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
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

  private final List<Runnable> underWay = new ArrayList<>();
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private boolean threads = true;
  private boolean gone;
  private int ends;
  private final StreamLine line = new StreamLine(this::execute, new Connection(), () -> ends++);
  private Optional<Authority> authority = viewer(DeviceScope.ALL);
  private int asked;
  private EventStream stream;

  @BeforeEach
  void somebody_follows() {
    Follower follower = new Follower("ann", this::answer, EventFilter.ALL);
    stream = new EventStream(follower, DeviceScope.ALL, 6, line, NOW);
    stream.begin();
  }

  @Test
  void it_is_ready_for_more_when_all_was_taken() {
    assertThat(words()).isEqualTo(":\nid: 6\n\n");

    stream.moveOn(List.of(event(7), event(9)), 12, null, "urn:here", NOW);

    assertThat(stream.isReady()).isFalse();
    assertThat(stream.position()).isEqualTo(12);
    takes();
    assertThat(stream.isReady()).isTrue();
    assertThat(words())
        .isEqualTo(
            ":\nid: 6\n\nid: 7\ndata: %s\n\nid: 9\ndata: %s\n\n"
                .formatted(event(7).cloudEvent("urn:here"), event(9).cloudEvent("urn:here")));
  }

  @Test
  void what_cannot_be_sent_now_is_sent_later() {
    threads = false;
    stream.moveOn(List.of(event(7)), 7, null, "urn:here", NOW);
    assertThat(stream.position()).isEqualTo(6);
    assertThat(stream.isReady()).isTrue();

    threads = true;
    stream.moveOn(List.of(event(7)), 7, null, "urn:here", NOW);
    stream.moveOn(List.of(event(8)), 8, null, "urn:here", NOW);

    assertThat(stream.position()).isEqualTo(7);
  }

  @Test
  void what_is_for_somebody_else_is_passed_over() {
    stream.moveOn(List.of(), 99, null, "urn:here", NOW);

    assertThat(stream.position()).isEqualTo(99);
    assertThat(stream.isReady()).isTrue();
  }

  @Test
  void whoever_takes_nothing_for_half_a_minute_is_left() {
    stream.moveOn(List.of(event(7)), 7, null, "urn:here", NOW);
    assertThat(stream.goesOn(NOW.plusSeconds(29))).isTrue();
    assertThat(stream.goesOn(NOW.plusSeconds(30))).isFalse();

    takes();
    assertThat(stream.goesOn(NOW.plusSeconds(30))).isTrue();
  }

  @Test
  void it_is_over_when_its_thread_is_given_back() {
    stream.moveOn(List.of(event(7)), 7, null, "urn:here", NOW);

    stream.close();

    assertThat(stream.isReady()).isFalse();
    assertThat(stream.isOver()).isFalse();
    assertThat(ends).isZero();
    takes();
    assertThat(stream.isOver()).isTrue();
    stream.close();
    assertThat(ends).isOne();
  }

  @Test
  void whoever_has_gone_is_left() {
    gone = true;
    stream.moveOn(List.of(event(7)), 7, null, "urn:here", NOW);
    takes();

    assertThat(stream.goesOn(NOW)).isFalse();
    assertThat(stream.isOver()).isTrue();
    assertThat(ends).isOne();
  }

  @Test
  void whoever_may_not_follow_any_more_is_left_within_seconds() {
    authority = Optional.empty();

    assertThat(stream.goesOn(NOW.plusSeconds(2))).isTrue();
    assertThat(asked).isZero();
    assertThat(stream.goesOn(NOW.plusSeconds(3))).isFalse();
  }

  @Test
  void whoever_lost_the_permission_is_left() {
    authority =
        viewer(DeviceScope.ALL)
            .map(all -> all.within(EnumSet.of(Permission.DEVICE_READ), DeviceScope.ALL));

    assertThat(stream.goesOn(NOW.plusSeconds(3))).isFalse();
  }

  @Test
  void whoever_may_see_less_sees_less() {
    authority = viewer(NORTH);

    assertThat(stream.goesOn(NOW.plusSeconds(3))).isTrue();
    assertThat(stream.scope()).isEqualTo(NORTH);
    assertThat(stream.goesOn(NOW.plusSeconds(4))).isTrue();
    assertThat(asked).isOne();
  }

  @Test
  void something_is_said_at_least_every_quarter_of_a_minute() {
    stream.keepAlive(NOW.plusSeconds(14));
    assertThat(underWay).isEmpty();

    stream.keepAlive(NOW.plusSeconds(15));
    takes();
    assertThat(words()).isEqualTo(":\nid: 6\n\n:\nid: 6\n\n");
  }

  @Test
  void whoever_comes_again_need_not_pass_over_what_was_for_somebody_else() {
    stream.moveOn(List.of(), 99, null, "urn:here", NOW);

    stream.keepAlive(NOW.plusSeconds(15));
    takes();

    assertThat(words()).endsWith(":\nid: 99\n\n");
  }

  @Test
  void a_reader_who_has_not_taken_all_is_told_no_place() {
    stream.moveOn(List.of(event(7)), 7, null, "urn:here", NOW);

    stream.keepAlive(NOW.plusSeconds(15));

    assertThat(underWay).hasSize(1);
  }

  @Test
  void what_is_lost_is_said() {
    stream.moveOn(List.of(), 12, 10L, "urn:here", NOW);
    takes();

    assertThat(words()).endsWith("event: lost\ndata: {\"after\":6,\"from\":10}\n\n");
  }

  private void execute(Runnable task) {
    if (!threads) {
      throw new RejectedExecutionException();
    }
    underWay.add(task);
  }

  /** The reader takes all that is under way. */
  private void takes() {
    underWay.forEach(Runnable::run);
    underWay.clear();
  }

  private String words() {
    return taken.toString(StandardCharsets.UTF_8);
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

  /** What goes to the reader, if they are there. */
  private final class Connection extends OutputStream {

    @Override
    public void write(int one) throws IOException {
      if (gone) {
        throw new IOException("Nobody is there");
      }
      taken.write(one);
    }
  }
}
