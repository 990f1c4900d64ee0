package org.muster.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes down what one gateway answers to what came out of one queue, many answers at once where
 * there are many, and counts the places. A place is taken until its answer is there, so that the
 * gateway has something to do while answers are written down; when as many answers wait for that as
 * are written at once, the places of further ones stay taken until they are written. What cannot be
 * written down because the database is away is kept until it can.
 */
final class PushScribe implements Runnable {

  private static final Logger LOG = Logger.getLogger("org.muster.notification");

  private static final int MOST_AT_ONCE = 64;
  private static final Duration MOMENT = Duration.ofMillis(5);
  private static final Duration LOOK = Duration.ofMillis(200);

  /**
   * An answer that is to be written down.
   *
   * @param ahead whether its place is somebody else's already
   */
  private record Heard(Answer answer, boolean ahead) {}

  /** How often something is tried as it is. */
  private static final int PATIENCE = 5;

  private final String gateway;
  private final PushRound round;
  private final Semaphore places;

  /** How many answers may still be waiting to be written down without a place. */
  private final Semaphore ahead = new Semaphore(MOST_AT_ONCE);

  /** How many were begun and are not written down. */
  private final AtomicInteger open = new AtomicInteger();

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final Pause end = new Pause();

  /** Between two tries to write; nothing but the end of its thread cuts it short. */
  private final Pause breath = new Pause();

  /** How many tries in a row found that it cannot be reached. */
  private final AtomicInteger silent = new AtomicInteger();

  /** How often it was found so, ever. */
  private final AtomicInteger falls = new AtomicInteger();

  /** Until when the gateway wants to be left alone, in the nanoseconds of this machine. */
  private final AtomicLong restrainedUntil = new AtomicLong(System.nanoTime());

  PushScribe(String gateway, int places, PushRound round) {
    this.gateway = gateway;
    this.round = round;
    this.places = new Semaphore(places);
  }

  @Override
  public void run() {
    while (goesOn()) {
      List<Heard> batch = next();
      if (!batch.isEmpty()) {
        write(batch.stream().map(Heard::answer).toList());
        batch.forEach(this::isDone);
      }
    }
  }

  /**
   * Until the last answer is written down; if the server does not wait for that, the next life of
   * this node takes over what is under way.
   */
  private boolean goesOn() {
    return !Thread.currentThread().isInterrupted() && (!end.isOver() || open.get() > 0);
  }

  /** Places for what is to be handed over: at least one, or none if there is none in time. */
  int places(int wanted, Duration wait) {
    try {
      if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
    int taken = 1;
    while (taken < wanted && places.tryAcquire()) {
      taken++;
    }
    open.addAndGet(taken);
    return taken;
  }

  void giveBack(int unused) {
    open.addAndGet(-unused);
    places.release(unused);
  }

  /**
   * What came of one that was handed over.
   *
   * @param fallsBefore what {@link #falls} said before it was
   */
  void hears(Answer answer, int fallsBefore) {
    notice(answer, fallsBefore);
    boolean makesRoom = ahead.tryAcquire();
    heard.add(new Heard(answer, makesRoom));
    if (makesRoom) {
      places.release();
    }
  }

  private void isDone(Heard one) {
    open.decrementAndGet();
    (one.ahead() ? ahead : places).release();
  }

  /** Nothing more is handed over: it ends when the last answer is written down. */
  void noMore() {
    end.end();
  }

  /**
   * How many tries in a row found that the gateway cannot be reached. Those that were under way
   * together are one, or a connection that breaks under many of them would look like a long
   * silence.
   */
  int silence() {
    return silent.get();
  }

  /** How often it was found that it cannot be reached, since the begin. */
  int falls() {
    return falls.get();
  }

  /** How long the gateway wants to be left alone; zero for not at all. */
  Duration restraint() {
    return Duration.ofNanos(Math.max(0, restrainedUntil.get() - System.nanoTime()));
  }

  private List<Heard> next() {
    List<Heard> batch = new ArrayList<>();
    try {
      Heard first = heard.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        gather(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end.end();
    }
    return batch;
  }

  /**
   * While others are on their way a moment is waited for them: each commit costs more than that.
   */
  private void gather(List<Heard> batch) throws InterruptedException {
    long until = System.nanoTime() + MOMENT.toNanos();
    while (batch.size() < MOST_AT_ONCE && batch.size() < open.get()) {
      Heard next = heard.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return;
      }
      batch.add(next);
    }
  }

  private void write(List<Answer> batch) {
    int failures = 0;
    while (!written(batch, failures) && goesOnTrying(failures)) {
      failures++;
      breath.after(failures);
    }
  }

  /** If it is for want of one of them, the others must not wait for it. */
  private boolean written(List<Answer> batch, int failures) {
    try {
      if (failures >= PATIENCE && round.answers()) {
        round.writeEach(gateway, batch);
      } else {
        round.write(gateway, batch);
      }
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "What " + gateway + " answered is written down later");
      return false;
    }
  }

  /** When all is over, somebody takes over what is under way after a while. */
  private boolean goesOnTrying(int failures) {
    return !Thread.currentThread().isInterrupted() && (!end.isOver() || failures < PATIENCE);
  }

  private void notice(Answer answer, int fallsBefore) {
    switch (answer.outcome()) {
      case DOWN -> {
        if (falls.compareAndSet(fallsBefore, fallsBefore + 1)) {
          silent.incrementAndGet();
        }
      }
      case BUSY -> {
        silent.set(0);
        restrainedUntil.accumulateAndGet(
            System.nanoTime() + answer.restraint().toNanos(),
            (before, now) -> before - now > 0 ? before : now);
      }
      case TAKEN, REFUSED, GONE -> silent.set(0);
      case UNREACHED -> {
        return; // one device's address says nothing of the gateway
      }
    }
  }
}
