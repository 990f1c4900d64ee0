package org.muster.session;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How many sessions one node opened and ended in one minute. */
@Entity
@Table(name = "session_minute")
class SessionMinute {

  @EmbeddedId private SessionMinuteKey key;

  private int opened;

  private int ended;

  /** For JPA only. */
  protected SessionMinute() {}

  SessionMinute(SessionMinuteKey key) {
    this.key = key;
  }

  void add(SessionMeter.Count counted) {
    opened += counted.opened();
    ended += counted.ended();
  }
}
