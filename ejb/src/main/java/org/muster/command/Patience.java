package org.muster.command;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the end of an execution is waited for, once the device has accepted it. Devices are lost
 * or reset while they are at work, and nothing in the protocol tells of that (TS §5.4).
 */
@Embeddable
class Patience {

  @Column(name = "complete_within_seconds")
  private Long completeWithinSeconds;

  @Column(name = "overdue_at")
  private Instant overdueAt;

  /** For JPA only. */
  protected Patience() {}

  /**
   * @param completeWithin null for ever
   */
  Patience(Duration completeWithin) {
    this.completeWithinSeconds = completeWithin == null ? null : completeWithin.toSeconds();
  }

  /** The device is at work from now on. */
  void begin(Instant now) {
    if (completeWithinSeconds != null) {
      overdueAt = now.plusSeconds(completeWithinSeconds);
    }
  }

  /** Nothing is waited for any more. */
  void end() {
    overdueAt = null;
  }

  boolean isOverAt(Instant now) {
    return overdueAt != null && !now.isBefore(overdueAt);
  }
}
