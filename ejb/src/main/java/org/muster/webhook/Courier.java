package org.muster.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.muster.event.EventLog;
import org.muster.event.EventStretch;
import org.muster.role.DeviceScope;

/** Sends for one webhook what waits for it, one request after the other. */
@Dependent
class Courier {

  /** Then others have their turn. */
  private static final long TURN = TimeUnit.SECONDS.toNanos(20);

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
      EventStretch stretch =
          events.after(position, errand.wanted(), DeviceScope.ALL, errand.batch());
      if (stretch.lostFrom() != null) {
        log.miss(errand, position, stretch.lostFrom());
      }
      goesOn = stretch.next() > position && send(errand, stretch);
      position = stretch.next();
    }
    log.end(errand);
  }

  private boolean send(Errand errand, EventStretch stretch) {
    if (stretch.events().isEmpty()) {
      return log.pass(errand, stretch.next());
    }
    WebhookAnswer answer = line.send(errand.parcel(stretch.events(), events.source()));
    return log.record(errand, stretch.events(), stretch.next(), answer);
  }
}
