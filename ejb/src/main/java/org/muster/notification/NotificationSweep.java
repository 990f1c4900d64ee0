package org.muster.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.kernel.Rounds;

/**
 * Looks after notifications that nothing happens to: one that the queue has forgotten is put there
 * again, one that the device did not answer expires.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class NotificationSweep {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Inject private PushLog log;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, () -> log.due().forEach(log::lookAfter));
  }
}
