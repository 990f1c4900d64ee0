package org.muster.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.muster.kernel.Excerpt;

/** A package of a device that was refused, and why. Written once. */
@Entity
@Table(name = "device_incident")
class DeviceIncident {

  private static final int LONGEST = 500;

  @Id private long id;

  private String device;

  private int status;

  private String reason;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  /** For JPA only. */
  protected DeviceIncident() {}

  DeviceIncident(long id, String device, int status, String reason, Instant occurredAt) {
    this.id = id;
    this.device = device;
    this.status = status;
    this.reason = Excerpt.of(reason, LONGEST);
    this.occurredAt = occurredAt;
  }

  long id() {
    return id;
  }

  IncidentDetails details() {
    return new IncidentDetails(id, device, status, reason, occurredAt);
  }
}
