package org.muster.task;

/** Where a step is in its life. */
public enum StepState {
  /** The steps before it are not over. Leads to RUNNING, SKIPPED, CANCELLED. */
  WAITING,
  /** Its commands are queued or travel. Leads to all but WAITING and SKIPPED. */
  RUNNING,
  /** The page was opened, the user has not answered. Leads to SUCCEEDED, FAILED, CANCELLED. */
  ANSWER_AWAITED,
  /** Done. Final. */
  SUCCEEDED,
  /** Not done. Final. */
  FAILED,
  /** Not begun, because a step before it failed. Final. */
  SKIPPED,
  /** Taken back by an operator. Final. */
  CANCELLED;

  /** Whether nothing leads out of it. */
  public boolean isFinal() {
    return ordinal() >= SUCCEEDED.ordinal();
  }
}
