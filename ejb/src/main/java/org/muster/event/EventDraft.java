package org.muster.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What one transaction told, until it has its place in the log. Written by {@link Drafts}, beside
 * JPA: the database gives its number.
 */
@Entity
@Table(name = "event_draft")
class EventDraft {

  @Id private long id;

  private String events;

  /** For JPA only. */
  protected EventDraft() {}

  long id() {
    return id;
  }

  /** A JSON array. */
  String events() {
    return events;
  }
}
