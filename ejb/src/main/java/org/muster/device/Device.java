package org.muster.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A device, from its registration by an operator to its deletion. Contacts only update what is
 * known of it.
 */
@Entity
class Device {

  @Id private String id;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "last_contact_at")
  private Instant lastContactAt;

  /** The management objects of its last announcement as JSON; null before the first. */
  private String objects;

  /** For JPA only. */
  protected Device() {}

  Device(String id, Instant registeredAt) {
    this.id = id;
    this.registeredAt = registeredAt;
  }

  String id() {
    return id;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  Instant lastContactAt() {
    return lastContactAt;
  }

  String objects() {
    return objects;
  }
}
