package org.muster.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Where time comes from: UTC, in the microseconds that databases keep. */
@ApplicationScoped
public class SystemClock {

  /**
   * The clock of the server; a time read back from the database equals the time that was written.
   */
  @Produces
  public Clock clock() {
    return new Microseconds(Clock.systemUTC());
  }

  /** A clock of the JDK that ticks in less than milliseconds fails when it is asked for them. */
  private static final class Microseconds extends Clock {

    private final Clock base;

    Microseconds(Clock base) {
      this.base = base;
    }

    @Override
    public Instant instant() {
      return base.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return base.withZone(zone);
    }
  }
}
