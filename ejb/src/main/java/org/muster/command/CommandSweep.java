package org.muster.command;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
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
        () -> OneByOne.attempt("The command", queue.overdue(AT_ONCE), queue::expire));
    rounds.every(
        config.expireEvery,
        () -> OneByOne.attempt("The device", queue.pausesOver(AT_ONCE), queue::resume));
  }
}
