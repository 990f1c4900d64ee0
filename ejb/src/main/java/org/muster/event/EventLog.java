package org.muster.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;

/** The door of the room: what happened, in its order. */
@Stateless
public class EventLog {

  @Inject private Ordering ordering;
  @Inject private EventPages pages;
  @Inject private EventReader reader;
  @Inject private EventConfig config;
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
    return reader.after(position, wanted, scope, most);
  }

  /** The latest events that are wanted and may be seen, in their order. */
  public EventStretch latest(EventFilter wanted, DeviceScope scope, int most) {
    return reader.latest(wanted, scope, most);
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
    return reader.sift(events, wanted, scope);
  }
}
