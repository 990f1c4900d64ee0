package org.muster.command;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Rounds;

/** Gives up executions whose end was never reported, each in its own transaction. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class CommandSweep {

  private static final Logger LOG = Logger.getLogger("org.muster.command");
  private static final int AT_ONCE = 500;

  @Inject private CommandQueue queue;
  @Inject private CommandConfig config;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(config.expireEvery, () -> round(queue.overdue(AT_ONCE), queue::expire));
  }

  /** One that cannot be given up keeps none of the others. */
  public static void round(List<Long> overdue, LongConsumer expire) {
    for (long id : overdue) {
      try {
        expire.accept(id);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The execution " + id + " could not be given up", e);
      }
    }
  }
}
