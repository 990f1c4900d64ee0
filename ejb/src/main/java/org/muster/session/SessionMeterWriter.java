package org.muster.session;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;

/** Writes what {@link SessionMeter} counted on this node. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class SessionMeterWriter {

  private static final long EVERY_MILLIS = 2_000;

  @Inject private SessionMeter meter;
  @Inject private SessionMinutes minutes;
  @Resource private TimerService timers;

  /** Starts the writing. */
  @PostConstruct
  public void start() {
    timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
  }

  /** Writes what was counted since the last time. */
  @Timeout
  public void write() {
    meter.take().forEach(minutes::add);
  }
}
