package org.muster.smpp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jsmpp.session.SMPPSession;
import org.muster.gateway.GatewaySettings;

/**
 * Keeps one bind to one SMS centre until it is stopped: binds, waits until the session is lost, and
 * binds again after pauses that grow and differ by chance, so that not all nodes come at once.
 */
final class SmscLink implements Runnable {

  private static final Logger LOG = Logger.getLogger("org.muster.smpp");

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** A session that lasts as long was a good one: the next pause is short again. */
  private static final Duration GOOD = Duration.ofMinutes(1);

  private final String gateway;
  private final SmscAddress address;
  private final SmscBind bind;
  private final Clock clock;
  private final int window;
  private final Duration answerWithin;
  private final Duration longestSilence;
  private final Semaphore places;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile CountDownLatch lost = new CountDownLatch(1);
  private volatile SMPPSession session;
  private volatile String trouble;

  SmscLink(
      String gateway, SmscAddress address, GatewaySettings settings, SmscBind bind, Clock clock) {
    this.gateway = gateway;
    this.address = address;
    this.bind = bind;
    this.clock = clock;
    this.window = settings.number(SmppSettings.WINDOW);
    this.answerWithin = settings.duration(SmppSettings.ANSWER_WITHIN);
    this.longestSilence =
        settings.duration(SmppSettings.ENQUIRE_EVERY).plus(answerWithin.multipliedBy(2));
    this.places = new Semaphore(window, true);
  }

  @Override
  public void run() {
    try {
      keep();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  private void keep() throws InterruptedException {
    int failures = 0;
    Duration pause = Duration.ZERO;
    while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      Instant begun = clock.instant();
      try {
        hold();
        failures = clock.instant().isAfter(begun.plus(GOOD)) ? 1 : failures + 1;
        complain("the connection was lost");
      } catch (IOException | RuntimeException e) {
        // the library throws others, too, at answers that make no sense
        failures++;
        complain(SmscBind.words(e));
      }
      pause = pause(failures);
    }
  }

  /** Returns when the session has ended. */
  private void hold() throws IOException, InterruptedException {
    lost = new CountDownLatch(1);
    SMPPSession bound = bind.open(address, lost);
    try {
      session = bound;
      LOG.info(() -> "Gateway " + gateway + ": bound to " + address);
      trouble = null;
      boolean isOver = false;
      while (!isOver && !isStopped() && bound.getSessionState().isBound()) {
        isOver = lost.await(1, TimeUnit.SECONDS);
        endIfSilent(bound);
      }
    } finally {
      session = null;
      part(bound);
    }
  }

  /**
   * Ends a session whose centre reads no more, or never comes to the end of what it says: the
   * library's own enquiries are stuck then. There is nothing to wait for, and no good-bye.
   */
  private void endIfSilent(SMPPSession bound) {
    long silence = clock.millis() - bound.getLastActivityTimestamp();
    if (bound.getSessionState().isBound() && silence > longestSilence.toMillis()) {
      LOG.info(
          () -> "Gateway " + gateway + ": nothing from " + address + " for " + silence + " ms");
      bound.close();
    }
  }

  /** What was sent may still be answered, then it says good-bye, also when there is no time. */
  private void part(SMPPSession bound) throws InterruptedException {
    try {
      if (bound.getSessionState().isBound()
          && places.tryAcquire(window, answerWithin.toMillis(), TimeUnit.MILLISECONDS)) {
        places.release(window);
      }
    } finally {
      bound.unbindAndClose();
    }
  }

  /** Binds no more; what is under way is finished. */
  void stop() {
    stopped.countDown();
    lost.countDown();
  }

  /** Waits until it has unbound, for a bounded time; returns whether it has. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The session, while there is one; null otherwise. */
  SMPPSession session() {
    return session;
  }

  /** Places for messages that wait for an answer. */
  Semaphore places() {
    return places;
  }

  /** Why there is no session, in words that follow the address; null if it was not tried yet. */
  String trouble() {
    return trouble;
  }

  SmscAddress address() {
    return address;
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void complain(String words) {
    if (!isStopped() && !words.equals(trouble)) {
      LOG.warning(() -> "Gateway " + gateway + ": no bind to " + address + ", " + words);
    }
    trouble = words;
  }

  private static Duration pause(int failures) {
    long most = FIRST_PAUSE.toMillis() << Math.min(failures - 1, 10);
    long bounded = Math.min(most, LONGEST_PAUSE.toMillis());
    return Duration.ofMillis(bounded / 2 + ThreadLocalRandom.current().nextLong(bounded / 2 + 1));
  }
}
