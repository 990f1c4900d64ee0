package org.muster.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.kernel.Rounds;

/** Puts what was recorded into the chain, again and again; one node at a time does. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class SealRounds {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Inject private AuditArchive archive;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, archive::seal);
  }
}
