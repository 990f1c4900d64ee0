package org.muster.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.kernel.Refusal;

/**
 * A door of the room: puts new sessions off while there is too much to do, so that those that run
 * come to their end. A client whose session is cut off by a 503 begins again from the start (TS
 * §5.6), which would be more to do, not less; one that is put off before it began has lost nothing.
 */
@ApplicationScoped
public class Governor {

  private final AtomicInteger underWay = new AtomicInteger();
  private final int busyAt;
  private final Duration putOff;
  private final RandomGenerator random;

  @Inject
  Governor(GuardConfig config) {
    this(config, RandomGenerator.getDefault());
  }

  /** For the container's proxy only. */
  Governor() {
    this.busyAt = 0;
    this.putOff = Duration.ZERO;
    this.random = null;
  }

  Governor(GuardConfig config, RandomGenerator random) {
    this.busyAt = config.busyAt;
    this.putOff = config.putOff;
    this.random = random;
  }

  /**
   * Works on a package of a session that runs: always.
   *
   * @return what comes of the work
   */
  public <T> T continues(Supplier<T> work) {
    underWay.incrementAndGet();
    try {
      return work.get();
    } finally {
      underWay.decrementAndGet();
    }
  }

  /**
   * Works on a package that begins a session, unless there is too much to do.
   *
   * @return what comes of the work
   * @throws Refusal busy, with a time to come again that is another one for each
   */
  public <T> T begins(Supplier<T> work) {
    int others = underWay.getAndIncrement();
    try {
      if (busyAt > 0 && others >= busyAt) {
        throw Refusal.busy("There is too much to do just now; please come again later.", later());
      }
      return work.get();
    } finally {
      underWay.decrementAndGet();
    }
  }

  private Duration later() {
    return putOff.plusMillis(random.nextLong(putOff.toMillis() + 1));
  }
}
