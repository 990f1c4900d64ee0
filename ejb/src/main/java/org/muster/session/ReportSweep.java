package org.muster.session;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Puts reports that the queue has forgotten there again: a server that was killed between the
 * commit and the message leaves some.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class ReportSweep {

  private static final int AT_ONCE = 1_000;
  private static final long EVERY_MILLIS = 5_000;

  @Inject private Sessions sessions;
  @Inject private SessionConfig config;
  @Inject private Clock clock;
  @Inject private Event<ReportReceived> reports;
  @Resource private TimerService timers;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
  }

  /** One round over what was forgotten. */
  @Timeout
  public void sweep() {
    Instant now = clock.instant();
    for (UnappliedReport forgotten :
        sessions.forgotten(now.minus(config.forgottenAfter), AT_ONCE)) {
      reports.fire(forgotten.report());
      forgotten.remindedAt(now);
    }
  }
}
