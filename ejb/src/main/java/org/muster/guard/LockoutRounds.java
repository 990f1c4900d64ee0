package org.muster.guard;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.kernel.Rounds;

/** Hears every second whom other nodes do not listen to. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class LockoutRounds {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  @Inject private Lockouts lockouts;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, lockouts::hear);
    rounds.every(LONG_PAUSE, lockouts::forget);
  }
}
