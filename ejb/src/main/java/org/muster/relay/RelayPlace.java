package org.muster.relay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a node is in the log: the broker has all up to there. Only the node itself moves it. */
@Entity
@Table(name = "event_relay")
class RelayPlace {

  @Id
  @Column(name = "node")
  private String node;

  private long position;

  /** For JPA only. */
  protected RelayPlace() {}

  RelayPlace(String node, long position) {
    this.node = node;
    this.position = position;
  }

  long position() {
    return position;
  }

  void move(long to) {
    position = to;
  }
}
