package org.muster.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A gateway that an operator has set up. It is switched on and off, changed, and taken away. */
@Entity
@Table(name = "gateway")
class GatewayEntry {

  @Id private String name;

  private String kind;

  private String settings;

  /** Sealed, as JSON; null if there are none. */
  private byte[] secrets;

  private boolean enabled;

  @Column(name = "max_rate")
  private Integer rate;

  @Column(name = "max_parallel")
  private int parallel;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private int version;

  /** For JPA only. */
  protected GatewayEntry() {}

  GatewayEntry(String name, String kind) {
    this.name = name;
    this.kind = kind;
  }

  String name() {
    return name;
  }

  String kind() {
    return kind;
  }

  String settings() {
    return settings;
  }

  byte[] secrets() {
    return secrets;
  }

  boolean isEnabled() {
    return enabled;
  }

  /** Notifications in a second, of all nodes together; null for no limit. */
  Integer rate() {
    return rate;
  }

  int parallel() {
    return parallel;
  }

  Instant changedAt() {
    return changedAt;
  }

  void change(GatewayForm form, String newSettings, byte[] newSecrets, Instant now) {
    settings = newSettings;
    secrets = newSecrets;
    enabled = form.enabled();
    rate = form.rate();
    parallel = form.parallel();
    changedAt = now;
  }
}
