package org.muster.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.event.EventLog;
import org.muster.kernel.Rounds;

/** Looks for webhooks that events wait for, and has somebody send them, some at a time. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class WebhookRounds {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 4;

  @Resource private ManagedExecutorService executor;
  @Inject private EventLog events;
  @Inject private CourierLog log;
  @Inject private Courier courier;
  @Inject private Rounds rounds;

  private CourierTurns turns;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    turns = new CourierTurns(executor, courier::run, AT_ONCE);
    rounds.every(PAUSE, this::look);
    rounds.every(LONG_PAUSE, log::forget);
  }

  private void look() {
    turns.begin(log.due(events.head()));
  }
}
