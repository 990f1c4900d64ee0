package org.muster.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.device.DeviceReach;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;

/** The door of the room: what happened, in its order. */
@Stateless
public class EventLog {

  /** How many pages one reading looks through, however few of their events are wanted. */
  private static final int PAGES = 20;

  @Inject private Ordering ordering;
  @Inject private EventPages pages;
  @Inject private EventConfig config;
  @Inject private DeviceReach reach;
  @Inject private Clock clock;

  /** Gives everything its place that was committed before this was called. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void order() {
    boolean more = true;
    while (more) {
      more = ordering.orderSome();
    }
  }

  /** The position of the last event; 0 if there was none yet. */
  public long head() {
    return pages.head();
  }

  /** The source that events of this server name. */
  public String source() {
    return config.source;
  }

  /**
   * Makes sure that a position is one that was given.
   *
   * @throws Refusal invalid, if it is behind the end of the log
   */
  public void require(long position) {
    if (position < 0 || position > pages.head()) {
      throw Refusal.invalid("after", "There is no event " + position + " yet.");
    }
  }

  /**
   * What came after a position, as far as it is wanted and may be seen.
   *
   * @param position one that was given
   * @param scope what whoever reads may see, when they do
   * @param most how many events
   */
  public EventStretch after(long position, EventFilter wanted, DeviceScope scope, int most) {
    long head = pages.head(); // before the pages: what is behind it may not be there yet
    List<EventDetails> found = new ArrayList<>();
    long next = Math.max(position, head);
    List<EventPage> some = pages.after(position, PAGES);
    for (EventPage page : some) {
      for (EventDetails event : sift(page.events(), wanted, scope)) {
        if (event.position() > position && found.size() < most) {
          found.add(event);
        }
      }
      if (found.size() >= most) {
        next = found.get(found.size() - 1).position();
        break;
      }
      next = page.last();
    }
    return new EventStretch(found, next, lost(position, some, head));
  }

  /** The latest events that are wanted and may be seen, in their order. */
  public EventStretch latest(EventFilter wanted, DeviceScope scope, int most) {
    long head = pages.head();
    List<EventDetails> found = new ArrayList<>();
    for (EventPage page : pages.upTo(head, PAGES)) {
      found.addAll(0, sift(page.events(), wanted, scope));
      if (found.size() >= most) {
        break;
      }
    }
    int surplus = Math.max(0, found.size() - most);
    return new EventStretch(found.subList(surplus, found.size()), head, null);
  }

  /**
   * Takes away some of what is older than it is to be kept, or more.
   *
   * @return whether there may be more of it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean forget() {
    return pages.forget(clock.instant().minus(config.keptFor), pages.head() - config.kept)
        == EventPages.atOnce();
  }

  /**
   * Those of some events that are wanted and may be seen. What somebody may not see does not exist;
   * it is decided anew whenever something is read.
   */
  public List<EventDetails> sift(List<EventDetails> events, EventFilter wanted, DeviceScope scope) {
    List<EventDetails> some = events.stream().filter(wanted::wants).toList();
    if (!scope.limited() && !wanted.of().limited()) {
      return some;
    }
    Set<String> devices = new HashSet<>();
    some.forEach(event -> devices.add(event.device()));
    Set<String> within = reach.among(wanted.of(), reach.among(scope, devices));
    return some.stream().filter(event -> within.contains(event.device())).toList();
  }

  private static Long lost(long position, List<EventPage> some, long head) {
    long first = some.isEmpty() ? head + 1 : some.get(0).first();
    return first <= position + 1 ? null : first;
  }
}
