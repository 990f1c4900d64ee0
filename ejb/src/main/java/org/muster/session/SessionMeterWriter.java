package org.muster.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.muster.kernel.Rounds;

/** Writes what {@link SessionMeter} counted on this node. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class SessionMeterWriter {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Inject private SessionMeter meter;
  @Inject private SessionMinutes minutes;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, () -> meter.take().forEach(minutes::add));
  }
}
