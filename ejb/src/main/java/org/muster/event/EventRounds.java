package org.muster.event;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.kernel.Rounds;

/** Gives what was told its place in the log, again and again, and takes old events away. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class EventRounds {

  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  @Inject private EventLog log;
  @Inject private EventConfig config;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(config.orderEvery, log::order);
    rounds.every(LONG_PAUSE, this::forget);
  }

  private void forget() {
    boolean more = true;
    while (more) {
      more = log.forget();
    }
  }
}
