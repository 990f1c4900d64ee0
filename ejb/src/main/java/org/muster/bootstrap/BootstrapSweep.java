package org.muster.bootstrap;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.muster.kernel.Rounds;

/** Ends what nobody fetched in time, and what a server was stopped in the middle of. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class BootstrapSweep {

  private static final int AT_ONCE = 500;

  /** Far longer than a document may travel. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  @Inject private PushSteps steps;
  @Inject private BootstrapConfig config;
  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(config.lookEvery, this::look);
  }

  private void look() {
    steps.expired(AT_ONCE).forEach(steps::expire);
    steps.sending(AT_ONCE).forEach(id -> steps.giveUp(id, clock.instant().minus(FORGOTTEN)));
  }
}
