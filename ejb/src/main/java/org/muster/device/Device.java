package org.muster.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A device, from its registration to its deletion. Contacts only update what is known of it; its
 * state is changed in the database, by verbs that look where it comes from.
 */
@Entity
class Device {

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private DeviceState state;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "last_contact_at")
  private Instant lastContactAt;

  /** The management objects of its last announcement as JSON; null before the first. */
  private String objects;

  /** For JPA only. */
  protected Device() {}

  Device(String id, DeviceState state, Instant registeredAt) {
    this.id = id;
    this.state = state;
    this.registeredAt = registeredAt;
  }

  String id() {
    return id;
  }

  DeviceState state() {
    return state;
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
