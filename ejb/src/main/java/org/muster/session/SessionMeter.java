package org.muster.session;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts sessions by the minute, so that a chart of them costs no look at a session. Counts in
 * memory and writes what was counted every few seconds; a kill loses those seconds of a statistic,
 * and nothing else.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SessionMeter {

  private static final long EVERY_MILLIS = 2_000;

  private final Map<Instant, Count> counts = new ConcurrentHashMap<>();

  @Inject private SessionMinutes minutes;
  @Inject private Clock clock;
  @Resource private TimerService timers;

  /** Starts the writing. */
  @PostConstruct
  public void start() {
    timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
  }

  /** A session began. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void opened() {
    count(new Count(1, 0));
  }

  /** A session ended, however. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void ended() {
    count(new Count(0, 1));
  }

  /** Writes what was counted since the last time. */
  @Timeout
  @PreDestroy
  public void write() {
    for (Instant minute : counts.keySet()) {
      Count counted = counts.remove(minute);
      if (counted != null) {
        minutes.add(minute, counted);
      }
    }
  }

  private void count(Count one) {
    counts.merge(clock.instant().truncatedTo(ChronoUnit.MINUTES), one, Count::plus);
  }

  /** Sessions opened and ended. */
  record Count(int opened, int ended) {

    Count plus(Count other) {
      return new Count(opened + other.opened, ended + other.ended);
    }
  }
}
