package org.muster.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.muster.event.EventLog;
import org.muster.kernel.Rounds;

/** Looks for webhooks that events wait for, and has somebody send them, some at a time. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class WebhookRounds {

  private static final Logger LOG = Logger.getLogger("org.muster.webhook");

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 4;

  @Resource private ManagedExecutorService executor;
  @Inject private EventLog events;
  @Inject private CourierLog log;
  @Inject private Courier courier;
  @Inject private Rounds rounds;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, this::look);
    rounds.every(LONG_PAUSE, log::forget);
  }

  private void look() {
    for (long webhook : log.due(events.head())) {
      if (!places.tryAcquire()) {
        return;
      }
      begin(webhook);
    }
  }

  private void begin(long webhook) {
    try {
      executor.execute(() -> run(webhook));
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
  }

  private void run(long webhook) {
    try {
      courier.run(webhook);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What waits for a webhook is sent later", e);
    } finally {
      places.release();
    }
  }
}
