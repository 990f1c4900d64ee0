package org.muster.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.muster.kernel.JsonText;

class EventPageTest {

  @Test
  void events_follow_the_position_before_without_a_hole() {
    EventPage page =
        new EventPage(
            41,
            JsonText.readArray("[{\"type\":\"a\"},{\"type\":\"b\"},{\"type\":\"c\"}]"),
            Instant.EPOCH);

    assertThat(page.first()).isEqualTo(42);
    assertThat(page.last()).isEqualTo(44);
    assertThat(page.events()).extracting(EventDetails::position).containsExactly(42L, 43L, 44L);
    assertThat(page.events()).extracting(EventDetails::type).containsExactly("a", "b", "c");
  }
}
