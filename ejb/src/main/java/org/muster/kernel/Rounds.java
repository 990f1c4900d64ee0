package org.muster.kernel;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that is done again and again, with a pause in between: one round never overtakes another,
 * and one that fails is followed by the next all the same. Every node makes its rounds; whatever
 * they do is guarded by the rows that they do it to.
 */
@ApplicationScoped
public class Rounds {

  private static final Logger LOG = Logger.getLogger("org.muster.kernel");

  private final List<Future<?>> running = new CopyOnWriteArrayList<>();

  @Resource private ManagedScheduledExecutorService executor;

  /**
   * Makes rounds until the server stops.
   *
   * @param pause before the first round, and between the end of one and the begin of the next
   * @param round opens its own transactions
   */
  public void every(Duration pause, Runnable round) {
    long millis = pause.toMillis();
    running.add(
        executor.scheduleWithFixedDelay(
            () -> attempt(round), millis, millis, TimeUnit.MILLISECONDS));
  }

  /** Begins no further round. */
  @PreDestroy
  void stop() {
    running.forEach(round -> round.cancel(false));
  }

  private static void attempt(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.log(Level.WARNING, "A round failed; the next one is due after the pause", e);
    }
  }
}
