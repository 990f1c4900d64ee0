package org.muster.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.muster.event.EventDetails;
import org.muster.event.EventLog;
import org.muster.event.EventStretch;
import org.muster.role.DeviceScope;

/** Sends for one webhook what waits for it, one request after the other. */
@Dependent
class Courier {

  /** Then others have their turn. */
  private static final long TURN = TimeUnit.SECONDS.toNanos(20);

  /** Events that are read at once, and sent in portions. */
  private static final int AT_ONCE = 250;

  @Inject private EventLog events;
  @Inject private CourierLog log;
  @Inject private WebhookLine line;

  /** Does nothing if somebody else does it, or there is nothing to be done. */
  void run(long webhook) {
    log.begin(webhook).ifPresent(this::run);
  }

  private void run(Errand errand) {
    long begin = System.nanoTime();
    long position = errand.position();
    boolean goesOn = true;
    while (goesOn && System.nanoTime() - begin < TURN) {
      EventStretch stretch = events.after(position, errand.wanted(), DeviceScope.ALL, AT_ONCE);
      if (stretch.lostFrom() != null) {
        log.miss(errand, position, stretch.lostFrom());
      }
      goesOn = stretch.next() > position && send(errand, stretch, begin);
      position = stretch.next();
    }
    log.end(errand);
  }

  /** Returns whether all of it was taken, and the lease still holds. */
  private boolean send(Errand errand, EventStretch stretch, long begin) {
    List<EventDetails> all = stretch.events();
    if (all.isEmpty()) {
      return log.pass(errand, stretch.next());
    }
    boolean goesOn = true;
    for (int from = 0; goesOn && from < all.size(); from += errand.batch()) {
      int to = Math.min(from + errand.batch(), all.size());
      long next = to == all.size() ? stretch.next() : all.get(to - 1).position();
      goesOn =
          send(errand, all.subList(from, to), next)
              && (to == all.size() || System.nanoTime() - begin < TURN);
    }
    return goesOn;
  }

  private boolean send(Errand errand, List<EventDetails> some, long next) {
    WebhookAnswer answer = line.send(errand.parcel(some, events.source()));
    return log.record(errand, some, next, answer);
  }
}
