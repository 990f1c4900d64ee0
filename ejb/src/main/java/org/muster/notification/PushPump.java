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
 * Carries notifications from one queue to its gateway until it is stopped: takes some, waits for
 * leave, hands them over at the same time, writes down what came of it. While the gateway cannot be
 * reached only one is tried, now and then; the others stay where they are.
 */
final class PushPump implements Runnable {

  private static final Logger LOG = Logger.getLogger("org.muster.notification");

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(3);
  private static final int MOST_AT_ONCE = 64;

  private final LiveGateway gateway;
  private final Lane lane;
  private final Supplier<PushConsumer> queue;
  private final GatewayDesk desk;
  private final PushRound round;
  private final Pause pause = new Pause();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** How many rounds in a row it could not be reached. */
  private final AtomicInteger silent = new AtomicInteger();

  private final AtomicInteger failures = new AtomicInteger();

  PushPump(
      LiveGateway gateway,
      Lane lane,
      Supplier<PushConsumer> queue,
      GatewayDesk desk,
      PushRound round) {
    this.gateway = gateway;
    this.lane = lane;
    this.queue = queue;
    this.desk = desk;
    this.round = round;
  }

  @Override
  public void run() {
    try {
      pumpUntilStopped();
    } finally {
      ended.countDown();
    }
  }

  private void pumpUntilStopped() {
    while (!pause.isOver()) {
      try (PushConsumer consumer = queue.get()) {
        pump(consumer);
      } catch (RuntimeException e) {
        int count = failures.incrementAndGet();
        if (!pause.isOver()) {
          LOG.log(Level.WARNING, e, () -> "Notifications for " + gateway.name() + " have to wait");
        }
        pause.after(count);
      }
    }
  }

  /** Ends it, at the latest when the gateway has answered what it was asked already. */
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

  private void pump(PushConsumer consumer) {
    while (!pause.isOver()) {
      List<PushLetter> letters = consumer.take(most(), WAIT);
      if (!letters.isEmpty()) {
        try {
          carry(letters);
        } catch (RuntimeException e) {
          consumer.again();
          throw e;
        }
        consumer.done();
        failures.set(0);
        pause.after(silent.get());
      }
    }
  }

  private void carry(List<PushLetter> letters) {
    List<PushLetter> waiting = new ArrayList<>(letters);
    while (!waiting.isEmpty()) {
      int count = waiting.size();
      if (!pause.isOver()) {
        Leave leave = desk.leave(gateway, waiting.size(), lane == Lane.URGENT);
        pause.during(leave.pause());
        count = Math.min(count, leave.count());
      }
      if (pause.isOver()) {
        throw new IllegalStateException("The server stops, or the gateway has changed");
      }
      List<PushLetter> now = waiting.subList(0, count);
      PushRound.Result result = round.carry(gateway.name(), lane, List.copyOf(now));
      if (result.isSilent()) {
        silent.incrementAndGet();
      } else if (result.isSpoken()) {
        silent.set(0);
      }
      pause.during(result.restraint());
      now.clear();
    }
  }

  /** No more than a second's worth, so that nothing is held that could be elsewhere. */
  private int most() {
    int most = Math.min(MOST_AT_ONCE, 2 * gateway.parallel());
    if (silent.get() > 0) {
      return 1;
    }
    return gateway.rate() == null ? most : Math.max(1, Math.min(most, gateway.rate()));
  }
}
