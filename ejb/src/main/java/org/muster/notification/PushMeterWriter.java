package org.muster.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.muster.kernel.Rounds;

/** Writes what {@link PushMeter} counted on this node. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class PushMeterWriter {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LONG_PAUSE = Duration.ofHours(1);

  @Inject private PushMeter meter;
  @Inject private Tallies tallies;
  @Inject private Rounds rounds;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    rounds.every(PAUSE, this::write);
    rounds.every(LONG_PAUSE, tallies::forget);
  }

  private void write() {
    Map<TallyKey, Integer> counted = meter.take();
    if (!counted.isEmpty()) {
      tallies.add(counted);
    }
  }
}
