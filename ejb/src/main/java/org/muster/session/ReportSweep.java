package org.muster.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.kernel.Rounds;

/**
 * Puts reports that the queue has forgotten there again: a server that was killed between the
 * commit and the message leaves some.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class ReportSweep {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject private ReportDesk desk;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, desk::remind);
  }
}
