package org.muster.event;

import jakarta.json.JsonArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.muster.kernel.JsonText;

/** Some events in a row, as they lie in the log. Written once, and deleted when they are old. */
@Entity
@Table(name = "event_page")
class EventPage {

  @Id
  @Column(name = "last_position")
  private long last;

  @Column(name = "first_position", updatable = false)
  private long first;

  @Column(name = "ordered_at", updatable = false)
  private Instant orderedAt;

  @Column(updatable = false)
  private String events;

  /** For JPA only. */
  protected EventPage() {}

  /**
   * @param after the position before its first event
   * @param events one at least
   */
  EventPage(long after, JsonArray events, Instant now) {
    this.first = after + 1;
    this.last = after + events.size();
    this.events = events.toString();
    this.orderedAt = now;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  List<EventDetails> events() {
    JsonArray all = JsonText.readArray(events);
    return IntStream.range(0, all.size())
        .mapToObj(place -> new EventDetails(first + place, all.getJsonObject(place)))
        .toList();
  }
}
