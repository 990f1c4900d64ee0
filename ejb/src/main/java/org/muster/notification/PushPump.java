package org.muster.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.gateway.GatewayDesk;
import org.muster.gateway.Leave;
import org.muster.gateway.LiveGateway;

/**
 * Carries notifications from one queue to its gateway until it is stopped: takes as many as may be
 * on their way, waits for leave, and hands them over, each on a thread of its own, so that a slow
 * one holds up no other. What comes of them is {@link PushScribe}'s. While the gateway cannot be
 * reached only one is tried, now and then; the others stay where they are.
 */
final class PushPump implements Runnable {

  private static final Logger LOG = Logger.getLogger("org.muster.notification");

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(3);
  private static final int MOST_AT_ONCE = 64;

  /** Leave is given for a quarter of a second. */
  private static final int QUARTER = 4;

  private final LiveGateway gateway;
  private final Lane lane;
  private final Supplier<PushConsumer> queue;
  private final GatewayDesk desk;
  private final PushRound round;
  private final PushHands hands;
  private final PushScribe scribe;
  private final Pause pause = new Pause();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** How often in a row it had to begin anew. */
  private final AtomicInteger failures = new AtomicInteger();

  PushPump(
      LiveGateway gateway,
      Lane lane,
      Supplier<PushConsumer> queue,
      GatewayDesk desk,
      PushRound round,
      PushHands hands,
      PushScribe scribe) {
    this.gateway = gateway;
    this.lane = lane;
    this.queue = queue;
    this.desk = desk;
    this.round = round;
    this.hands = hands;
    this.scribe = scribe;
  }

  @Override
  public void run() {
    try {
      pumpUntilStopped();
    } finally {
      scribe.noMore();
      ended.countDown();
    }
  }

  /** Begins nothing any more; what is on its way is written down. */
  void stop() {
    pause.end();
  }

  /** Waits until it has closed its queue, for a few seconds at most. */
  void awaitEnd() {
    try {
      ended.await(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pumpUntilStopped() {
    while (!pause.isOver()) {
      try (PushConsumer consumer = queue.get()) {
        pump(consumer);
      } catch (RuntimeException e) {
        failures.incrementAndGet();
        if (!pause.isOver()) {
          LOG.log(Level.WARNING, e, () -> "Notifications for " + gateway.name() + " have to wait");
        }
        pause.after(failures.get());
      }
    }
  }

  private void pump(PushConsumer consumer) {
    while (!pause.isOver()) {
      rest(scribe.restraint());
      pause.after(scribe.silence());
      int silence = scribe.silence();
      int places = scribe.places(silence > 0 ? 1 : most(), WAIT);
      if (scribe.silence() > silence) {
        scribe.giveBack(places); // it fell silent while a place was waited for
      } else if (places > 0) {
        carry(consumer, places);
        failures.set(0);
      }
    }
  }

  /** However long it is; a new restraint counts when this one is over. */
  private void rest(Duration wanted) {
    long until = System.nanoTime() + wanted.toNanos();
    for (long left = wanted.toNanos(); left > 0 && !pause.isOver(); ) {
      pause.during(Duration.ofNanos(left));
      left = until - System.nanoTime();
    }
  }

  /**
   * What is begun is handed over at once, whatever comes then: it is this life's, and if its letter
   * comes again it is left out.
   */
  private void carry(PushConsumer consumer, int places) {
    int begun = 0;
    try {
      List<PushLetter> waiting = new ArrayList<>(consumer.take(places, WAIT));
      while (!waiting.isEmpty()) {
        Leave leave = desk.leave(gateway, waiting.size(), lane == Lane.URGENT);
        rest(leave.pause());
        if (pause.isOver()) {
          throw new IllegalStateException("The server stops, or the gateway was changed");
        }
        List<PushLetter> now = waiting.subList(0, Math.min(leave.count(), waiting.size()));
        int falls = scribe.falls();
        List<Dispatch> dispatches = round.begin(gateway.name(), lane, List.copyOf(now));
        begun += dispatches.size();
        dispatches.forEach(dispatch -> hands.hand(dispatch, answer -> scribe.hears(answer, falls)));
        now.clear();
      }
      consumer.done();
    } catch (RuntimeException e) {
      consumer.again();
      throw e;
    } finally {
      scribe.giveBack(places - begun);
    }
  }

  /** What leave is given for at once, so that nothing is held that could be elsewhere. */
  private int most() {
    int most = Math.min(MOST_AT_ONCE, gateway.parallel());
    return gateway.rate() == null ? most : Math.max(1, Math.min(most, gateway.rate() / QUARTER));
  }
}
