package org.muster.webhook;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who is sent for next: some at a time, and whoever found no place has the next one that becomes
 * free. A webhook has one turn in a round at most.
 */
final class CourierTurns {

  private static final Logger LOG = Logger.getLogger("org.muster.webhook");

  private final Executor executor;
  private final LongConsumer courier;
  private final Semaphore places;
  private final Queue<Long> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param courier sends for a webhook, if there is still something to be sent
   * @param places how many are sent for at once
   */
  CourierTurns(Executor executor, LongConsumer courier, int places) {
    this.executor = executor;
    this.courier = courier;
    this.places = new Semaphore(places);
  }

  /**
   * Begins a round: whoever still waits from the one before is among these again.
   *
   * @param due webhooks that something waits for, the longest waiting first
   */
  void begin(List<Long> due) {
    waiting.clear();
    waiting.addAll(due);
    for (int i = 0; i < due.size() && places.tryAcquire(); i++) {
      take();
    }
  }

  private void take() {
    try {
      executor.execute(this::run);
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
  }

  private void run() {
    try {
      for (Long next = waiting.poll(); next != null; next = waiting.poll()) {
        run(next);
      }
    } finally {
      places.release();
    }
  }

  private void run(long webhook) {
    try {
      courier.accept(webhook);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What waits for a webhook is sent later", e);
    }
  }
}
