package org.muster.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.device.DeviceReach;
import org.muster.role.DeviceScope;

/**
 * Looks through the log, a few pages at a time: one first, which is enough when much is wanted, and
 * twice as many each time after that. One reading looks through some thousand events, however few
 * of them are wanted, so that nobody can make it long.
 */
@Dependent
class EventReader {

  /** Whoever has looked through so many events says how far they came. */
  static final int ENOUGH = 5_000;

  /** On a quiet server a page holds a single event: so many pages are enough as well. */
  static final int ENOUGH_PAGES = 500;

  /** Of the devices of so many events is asked at once where they are. */
  private static final int ASKED_AT_ONCE = 1_000;

  private final EventPages pages;
  private final DeviceReach reach;

  @Inject
  EventReader(EventPages pages, DeviceReach reach) {
    this.pages = pages;
    this.reach = reach;
  }

  /** What came after a position. */
  EventStretch after(long position, EventFilter wanted, DeviceScope scope, int most) {
    long head = pages.head(); // before the pages: what is behind it may not be there yet
    List<EventPage> some = pages.after(position, 1);
    if (some.isEmpty()) {
      return new EventStretch(List.of(), Math.max(position, head), lost(position, head + 1));
    }
    long first = some.get(0).first();
    long next = Math.max(position, first - 1);
    List<EventDetails> found = new ArrayList<>();
    Effort effort = new Effort();
    while (!some.isEmpty() && some.get(0).first() <= next + 1) { // else some were taken away
      effort.add(some);
      next = some.get(some.size() - 1).last();
      found.addAll(sift(events(some, position), wanted, scope));
      some = found.size() < most && effort.goesOn() ? pages.after(next, effort.pages()) : List.of();
    }
    if (found.size() >= most) {
      found.subList(most, found.size()).clear();
      next = found.get(most - 1).position();
    }
    return new EventStretch(found, next, lost(position, first));
  }

  /** The latest events, in their order. */
  EventStretch latest(EventFilter wanted, DeviceScope scope, int most) {
    long head = pages.head();
    List<EventDetails> found = new ArrayList<>();
    Effort effort = new Effort();
    List<EventPage> some = pages.upTo(head, 1);
    while (!some.isEmpty()) {
      effort.add(some);
      found.addAll(0, sift(events(reversed(some), 0), wanted, scope));
      long before = some.get(some.size() - 1).first() - 1;
      some =
          found.size() < most && effort.goesOn() ? pages.upTo(before, effort.pages()) : List.of();
    }
    int surplus = Math.max(0, found.size() - most);
    return new EventStretch(found.subList(surplus, found.size()), head, null);
  }

  /** Those that are wanted and may be seen. */
  List<EventDetails> sift(List<EventDetails> events, EventFilter wanted, DeviceScope scope) {
    List<EventDetails> some = events.stream().filter(wanted::wants).toList();
    if (!scope.limited() && !wanted.of().limited()) {
      return some;
    }
    List<EventDetails> seen = new ArrayList<>();
    for (int from = 0; from < some.size(); from += ASKED_AT_ONCE) {
      int to = Math.min(from + ASKED_AT_ONCE, some.size());
      seen.addAll(within(some.subList(from, to), wanted, scope));
    }
    return seen;
  }

  private List<EventDetails> within(
      List<EventDetails> some, EventFilter wanted, DeviceScope scope) {
    Set<String> devices = new HashSet<>();
    some.forEach(event -> devices.add(event.device()));
    Set<String> within = reach.among(wanted.of(), reach.among(scope, devices));
    return some.stream().filter(event -> within.contains(event.device())).toList();
  }

  private static List<EventDetails> events(List<EventPage> some, long position) {
    return some.stream()
        .flatMap(page -> page.events().stream())
        .filter(event -> event.position() > position)
        .toList();
  }

  private static List<EventPage> reversed(List<EventPage> some) {
    List<EventPage> turned = new ArrayList<>(some);
    Collections.reverse(turned);
    return turned;
  }

  private static Long lost(long position, long first) {
    return first <= position + 1 ? null : first;
  }

  /** What a reading has cost so far. */
  private static final class Effort {

    private long seen;
    private int read;
    private int step = 1;

    void add(List<EventPage> some) {
      some.forEach(page -> seen += page.last() - page.first() + 1);
      read += some.size();
      step = 2 * step;
    }

    boolean goesOn() {
      return seen < ENOUGH && read < ENOUGH_PAGES;
    }

    /** How many are fetched next. */
    int pages() {
      return Math.min(step, ENOUGH_PAGES - read);
    }
  }
}
