package org.muster.command;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who wanted a command, and how it was queued. Written once. */
@Embeddable
class Provenance {

  private boolean notify;

  private Long step;

  private boolean gating;

  @Column(name = "queued_by")
  private String queuedBy;

  private boolean overridden;

  /** For JPA only. */
  protected Provenance() {}

  Provenance(Queueing how) {
    this.notify = how.recall();
    this.step = how.step();
    this.gating = how.gating();
    this.queuedBy = how.by();
    this.overridden = how.override();
  }

  boolean wantsNotification() {
    return notify;
  }

  /** The step of a task that it belongs to; null if to none. */
  Long step() {
    return step;
  }

  /** Whether something waits for its result. */
  boolean isGating() {
    return gating;
  }

  /** Null where it was the server itself. */
  String queuedBy() {
    return queuedBy;
  }

  /** Whether the definition of its object was set aside. */
  boolean isOverridden() {
    return overridden;
  }
}
