package org.muster.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A device that gets no commands for a while: our own repository had no time for it, and would have
 * none if it came back at once.
 */
@Entity
@Table(name = "device_pause")
class DevicePause {

  @Id private String device;

  @Column(name = "until_at")
  private Instant untilAt;

  /** For JPA only. */
  protected DevicePause() {}

  boolean isOverAt(Instant now) {
    return !now.isBefore(untilAt);
  }
}
