package org.muster.digest;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.muster.kernel.Rounds;

/** Forgets nonces that are too old to be accepted. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class NonceSweep {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  /** For a node whose clock is late: to it, they are not too old yet. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  @Inject private NonceRows rows;
  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, this::sweep);
  }

  private void sweep() {
    boolean more = true;
    while (more) {
      more = rows.forget(clock.instant().minus(GRACE));
    }
  }
}
