package org.muster.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The only row of its kind: how many devices were deleted since the hour of it began. */
@Entity
@Table(name = "approval_budget")
class BudgetRow {

  /** The only row. */
  static final int ID = 1;

  private static final Duration HOUR = Duration.ofHours(1);

  @Id private int id;

  @Column(name = "began_at")
  private Instant beganAt;

  private int deletions;

  /** For JPA only. */
  protected BudgetRow() {}

  BudgetRow(Instant beganAt) {
    this.beganAt = beganAt;
  }

  /** Whether one more deletion is not one of many yet; it is counted. */
  boolean isFew(Instant now, int most) {
    if (!now.isBefore(beganAt.plus(HOUR))) {
      beganAt = now;
      deletions = 0;
    }
    if (deletions >= most) {
      return false;
    }
    deletions++;
    return true;
  }
}
