package org.muster.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the log ends: one row, which whoever lengthens the log holds. */
@Entity
@Table(name = "event_head")
class EventHead {

  /** The only row. */
  static final int ID = 1;

  @Id private int id;

  @Column(name = "last_position")
  private long last;

  /** For JPA only. */
  protected EventHead() {}

  void move(long to) {
    last = to;
  }

  /** 0 as long as there is no event. */
  long last() {
    return last;
  }
}
