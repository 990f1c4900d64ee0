package org.muster.task;

/** Where a task is in its life. */
public enum TaskState {
  /** Some of its steps are not over. Leads to the others. */
  RUNNING,
  /** All steps succeeded. Final. */
  SUCCEEDED,
  /** A step failed. Final. */
  FAILED,
  /** Taken back by an operator. Final. */
  CANCELLED
}
