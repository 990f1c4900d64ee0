package org.muster.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muster.kernel.JsonText;
import org.muster.role.DeviceScope;

class EventReaderTest {

  private static final EventFilter RARE = new EventFilter(Set.of("rare"), null, DeviceScope.ALL);

  private final Log log = new Log();
  private final EventReader reader = new EventReader(log, null);

  @Test
  void what_is_in_the_first_page_costs_one_page() {
    pages(40, 100, "often");

    EventStretch stretch = reader.after(7, EventFilter.ALL, DeviceScope.ALL, 3);

    assertThat(positions(stretch)).containsExactly(8L, 9L, 10L);
    assertThat(stretch.next()).isEqualTo(10);
    assertThat(stretch.lostFrom()).isNull();
    assertThat(log.read).isOne();
  }

  @Test
  void all_that_is_wanted_is_read_over_many_pages() {
    pages(300, 1, "often");

    EventStretch stretch = reader.after(10, EventFilter.ALL, DeviceScope.ALL, 250);

    assertThat(positions(stretch)).isEqualTo(LongStream.rangeClosed(11, 260).boxed().toList());
    assertThat(stretch.next()).isEqualTo(260);
  }

  @Test
  void the_end_of_the_log_is_where_it_goes_on() {
    pages(3, 2, "often");

    EventStretch stretch = reader.after(0, RARE, DeviceScope.ALL, 10);
    assertThat(stretch.events()).isEmpty();
    assertThat(stretch.next()).isEqualTo(6);

    EventStretch none = reader.after(6, RARE, DeviceScope.ALL, 10);
    assertThat(none.next()).isEqualTo(6);
    assertThat(none.lostFrom()).isNull();
  }

  @Test
  void a_reading_looks_through_some_thousand_events_and_goes_on_there() {
    pages(40, 1_000, "often");
    pages(1, 1, "rare");

    EventStretch stretch = reader.after(0, RARE, DeviceScope.ALL, 1);

    assertThat(stretch.events()).isEmpty();
    assertThat(stretch.next()).isEqualTo(7_000);
    assertThat(log.read).isEqualTo(7);
  }

  @Test
  void small_pages_are_looked_through_further_but_not_without_end() {
    pages(EventReader.ENOUGH_PAGES, 1, "often");
    pages(1, 1, "rare");

    EventStretch stretch = reader.after(1, RARE, DeviceScope.ALL, 1);
    assertThat(positions(stretch)).containsExactly(501L);

    assertThat(reader.after(0, RARE, DeviceScope.ALL, 1).next()).isEqualTo(500);
  }

  @Test
  void what_is_not_kept_any_more_is_said() {
    pages(4, 10, "often");
    log.pages.subList(0, 2).clear();

    EventStretch stretch = reader.after(5, EventFilter.ALL, DeviceScope.ALL, 2);
    assertThat(stretch.lostFrom()).isEqualTo(21);
    assertThat(positions(stretch)).containsExactly(21L, 22L);

    log.pages.clear();
    EventStretch none = reader.after(5, EventFilter.ALL, DeviceScope.ALL, 2);
    assertThat(none.lostFrom()).isEqualTo(41);
    assertThat(none.next()).isEqualTo(40);
  }

  @Test
  void what_is_taken_away_while_it_is_read_is_not_skipped_silently() {
    pages(4, 10, "often");
    log.afterFirst = () -> log.pages.subList(0, 3).clear();

    EventStretch stretch = reader.after(0, EventFilter.ALL, DeviceScope.ALL, 100);

    assertThat(stretch.next()).isEqualTo(10);
    assertThat(reader.after(10, EventFilter.ALL, DeviceScope.ALL, 100).lostFrom()).isEqualTo(31);
  }

  @Test
  void the_latest_are_in_their_order_however_many_pages_they_are_in() {
    pages(1, 1, "rare");
    pages(200, 1, "often");

    EventStretch stretch = reader.latest(EventFilter.ALL, DeviceScope.ALL, 5);
    assertThat(positions(stretch)).containsExactly(197L, 198L, 199L, 200L, 201L);
    assertThat(stretch.next()).isEqualTo(201);
    assertThat(positions(reader.latest(RARE, DeviceScope.ALL, 5))).containsExactly(1L);
  }

  @Test
  void the_latest_of_an_empty_log_are_none() {
    EventStretch stretch = reader.latest(EventFilter.ALL, DeviceScope.ALL, 5);

    assertThat(stretch.events()).isEmpty();
    assertThat(stretch.next()).isZero();
  }

  private void pages(int count, int events, String type) {
    for (int i = 0; i < count; i++) {
      JsonArrayBuilder told = JsonText.array();
      for (int k = 0; k < events; k++) {
        told.add(JsonText.object().add("type", type).add("subject", "d"));
      }
      EventPage page = new EventPage(log.head, told.build(), Instant.EPOCH);
      log.pages.add(page);
      log.head = page.last();
    }
  }

  private static List<Long> positions(EventStretch stretch) {
    return stretch.events().stream().map(EventDetails::position).toList();
  }

  /** A log without a database. */
  private static final class Log extends EventPages {

    private final List<EventPage> pages = new ArrayList<>();
    private long head;
    private int read;
    private Runnable afterFirst = () -> {};

    @Override
    long head() {
      return head;
    }

    @Override
    List<EventPage> after(long position, int most) {
      List<EventPage> some =
          pages.stream().filter(page -> page.last() > position).limit(most).toList();
      if (read == 0) {
        afterFirst.run();
      }
      read += some.size();
      return some;
    }

    @Override
    List<EventPage> upTo(long position, int most) {
      List<EventPage> some =
          new ArrayList<>(pages.stream().filter(page -> page.last() <= position).toList());
      Collections.reverse(some);
      return some.stream().limit(most).toList();
    }
  }
}
