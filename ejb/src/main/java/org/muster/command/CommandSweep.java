package org.muster.command;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.muster.kernel.Ids;
import org.muster.kernel.OneByOne;
import org.muster.kernel.Rounds;

/**
 * Gives up executions whose end was never reported, and ends pauses of devices, each in its own
 * transaction.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class CommandSweep {

  private static final int AT_ONCE = 500;

  @Inject private CommandQueue queue;
  @Inject private CommandConfig config;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(
        config.expireEvery,
        () ->
            OneByOne.attempt(
                queue.overdue(AT_ONCE), id -> "The command " + Ids.text(id), queue::expire));
    rounds.every(
        config.expireEvery,
        () -> OneByOne.attempt(queue.pausesOver(AT_ONCE), id -> "The device " + id, queue::resume));
  }
}
