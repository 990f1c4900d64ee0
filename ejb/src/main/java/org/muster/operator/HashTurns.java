package org.muster.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.muster.kernel.Refusal;

/**
 * Passwords are hashed slowly, and anybody can have it done: so few at once that the processors
 * have time for devices, too, and so few that wait for it that the server has threads for them.
 */
@ApplicationScoped
class HashTurns {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int WAITING = 12;

  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  /**
   * Checks a password when it is its turn.
   *
   * @throws Refusal busy, if that takes too long
   */
  boolean take(BooleanSupplier check) {
    if (turns.getQueueLength() >= WAITING || !isMine()) {
      throw Refusal.busy("Too many are signing in just now.", PATIENCE);
    }
    try {
      return check.getAsBoolean();
    } finally {
      turns.release();
    }
  }

  private boolean isMine() {
    try {
      return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
