package org.muster.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Gives the time of one pace away, in slots of equal length. Urgent notifications do not wait for
 * others, but use up their time; so the rate holds on the whole, and is exceeded for a moment only
 * when both come at once.
 */
final class PaceClock {

  /** What is given away at once is at most this much time: nobody holds what others could use. */
  private static final long STRETCH_MICROS = 250_000;

  private static final long SECOND_MICROS = 1_000_000;

  private final PaceRow row;
  private final long slotMicros;

  PaceClock(PaceRow row, int perSecond) {
    this.row = row;
    this.slotMicros = (SECOND_MICROS + perSecond - 1) / perSecond; // up: never faster than that
  }

  /** At most as many, and not before, as this pace allows too. */
  Leave narrow(Leave leave, Instant now, boolean urgent) {
    long wait = Math.max(0, free(urgent) - micros(now));
    long fits = Math.max(1, STRETCH_MICROS / slotMicros);
    Duration longer = Duration.of(wait, ChronoUnit.MICROS);
    return new Leave(
        (int) Math.min(leave.count(), fits),
        longer.compareTo(leave.pause()) > 0 ? longer : leave.pause());
  }

  /** Takes the time of a leave out. */
  void spend(Leave leave, Instant now, boolean urgent) {
    long start = Math.max(free(urgent), micros(now) + leave.pause().toNanos() / 1_000);
    long used = leave.count() * slotMicros;
    if (urgent) {
      row.given(Math.max(row.nextAt(), micros(now)) + used, start + used);
    } else {
      row.given(start + used, row.urgentAt());
    }
  }

  private long free(boolean urgent) {
    return urgent ? row.urgentAt() : row.nextAt();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
