package org.muster.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A user name and what is kept of its password: proves that whoever shows it speaks for one device.
 */
@Entity
@Table(name = "device_credential")
class DeviceCredential {

  @Id private long id;

  private String device;

  private String username;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA only. */
  protected DeviceCredential() {}

  DeviceCredential(
      long id, String device, String username, String passwordHash, Instant createdAt) {
    this.id = id;
    this.device = device;
    this.username = username;
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
  }

  String device() {
    return device;
  }

  String username() {
    return username;
  }

  String passwordHash() {
    return passwordHash;
  }

  Instant createdAt() {
    return createdAt;
  }

  void change(String newUsername, String newPasswordHash) {
    this.username = newUsername;
    this.passwordHash = newPasswordHash;
  }
}
