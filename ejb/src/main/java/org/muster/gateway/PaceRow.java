package org.muster.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Until when the time of a gateway is given away, in microseconds since 1970. */
@Entity
@Table(name = "gateway_pace")
class PaceRow {

  @Id private String name;

  @Column(name = "next_at")
  private long nextAt;

  @Column(name = "urgent_at")
  private long urgentAt;

  /** For JPA only. */
  protected PaceRow() {}

  PaceRow(String name) {
    this.name = name;
  }

  /** For those that are not urgent. */
  long nextAt() {
    return nextAt;
  }

  /** For the urgent ones, which only wait for each other. */
  long urgentAt() {
    return urgentAt;
  }

  void given(long next, long urgent) {
    nextAt = next;
    urgentAt = urgent;
  }
}
