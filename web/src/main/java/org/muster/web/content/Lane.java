package org.muster.web.content;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.muster.kernel.Refusal;

/** The right to have one file travel. Not entered before that is known to be one. */
public final class Lane {

  private final Semaphore free;
  private final AtomicBoolean entered = new AtomicBoolean();

  Lane(Semaphore free) {
    this.free = free;
  }

  /**
   * Enters it.
   *
   * @throws Refusal busy
   */
  public void enter() {
    if (!free.tryAcquire()) {
      throw Refusal.busy("Too many files travel at once; try again a little later.");
    }
    entered.set(true);
  }

  /** Leaves it; does nothing if it was not entered, or was left before. */
  public void leave() {
    if (entered.compareAndSet(true, false)) {
      free.release();
    }
  }
}
