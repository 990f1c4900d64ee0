package org.muster.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.command.CommandState;
import org.muster.device.DeviceTurn;
import org.muster.kernel.Refusal;
import org.muster.notification.NotificationState;
import org.muster.session.SessionState;

class EventTypeTest {

  @Test
  void a_type_is_named_as_programs_read_it() {
    assertThat(EventType.COMMAND_IN_DOUBT.word()).isEqualTo("org.muster.command.in-doubt");
    assertThat(EventType.DEVICE_REGISTERED.word()).isEqualTo("org.muster.device.registered");
  }

  @Test
  void whatever_can_be_told_has_a_type() {
    Stream<String> told =
        Stream.of(
                names("DEVICE_", DeviceTurn.values()),
                names("COMMAND_", CommandState.values()),
                names("SESSION_", SessionState.values()),
                names("NOTIFICATION_", NotificationState.values()))
            .flatMap(names -> names)
            .filter(name -> !name.equals("SESSION_AWAITING_RESULTS"));

    assertThat(Arrays.stream(EventType.values()).map(Enum::name).toList())
        .containsAll(told.toList());
  }

  @Test
  void the_documentation_has_all_of_them() throws Exception {
    String page = Files.readString(Path.of("../docs/events.md"));

    assertThat(Arrays.asList(EventType.values()))
        .allSatisfy(
            type -> assertThat(page).contains(type.word().replaceFirst(".*\\.", ".") + "`"));
  }

  @Test
  void a_family_stands_for_its_types() {
    assertThat(EventType.named(List.of("session")))
        .containsExactly(
            "org.muster.session.opened",
            "org.muster.session.ended",
            "org.muster.session.superseded",
            "org.muster.session.expired",
            "org.muster.session.aborted");
    assertThat(EventType.named(List.of("org.muster.alert", "command.sent")))
        .containsExactly("org.muster.alert.received", "org.muster.command.sent");
  }

  @Test
  void a_type_that_is_named_twice_counts_once() {
    assertThat(EventType.named(List.of("alert", "alert", "alert.received"))).hasSize(1);
    assertThat(EventType.named(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", "sess", "org.muster", "session.", "SESSION", "a.b.c"})
  void what_is_no_type_is_refused(String name) {
    assertThatThrownBy(() -> EventType.named(List.of(name)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo("type"));
  }

  @Test
  void what_has_no_name_is_refused() {
    assertThatThrownBy(() -> EventType.named(Arrays.asList("alert", null)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo("type"));
  }

  private static Stream<String> names(String family, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> family + value.name());
  }
}
