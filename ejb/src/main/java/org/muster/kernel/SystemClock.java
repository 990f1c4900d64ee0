package org.muster.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Where time comes from: UTC, in the microseconds that databases keep. */
@ApplicationScoped
public class SystemClock {

  /**
   * The clock of the server; a time read back from the database equals the time that was written.
   */
  @Produces
  public Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
