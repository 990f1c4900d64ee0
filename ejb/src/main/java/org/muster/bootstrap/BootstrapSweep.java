package org.muster.bootstrap;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.kernel.Ids;
import org.muster.kernel.Rounds;

/** Ends what nobody fetched in time, and what a server was stopped in the middle of. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class BootstrapSweep {

  private static final Logger LOG = Logger.getLogger("org.muster.bootstrap");
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
    steps.expired(AT_ONCE).forEach(id -> attempt(id, steps::expire));
    steps
        .sending(AT_ONCE)
        .forEach(id -> attempt(id, one -> steps.giveUp(one, clock.instant().minus(FORGOTTEN))));
  }

  /** One that cannot be ended now must not keep the others waiting. */
  private static void attempt(long id, LongConsumer end) {
    try {
      end.accept(id);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The bootstrap " + Ids.text(id) + " is looked at later");
    }
  }
}
