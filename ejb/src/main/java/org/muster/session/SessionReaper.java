package org.muster.session;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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

/**
 * Ends sessions whose devices have fallen silent, each in its own transaction. Every node does so;
 * the session's row is the lock.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionReaper {

  private static final int AT_ONCE = 500;

  @Inject private Sessions sessions;
  @Inject private DeviceConversation conversation;
  @Inject private SessionConfig config;
  @Inject private Clock clock;
  @Resource private TimerService timers;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    long every = config.reapEvery.toMillis();
    timers.createIntervalTimer(every, every, new TimerConfig(null, false));
  }

  /** One round over the silent sessions. */
  @Timeout
  public void reap() {
    sessions.silent(clock.instant(), AT_ONCE).forEach(conversation::expire);
  }
}
