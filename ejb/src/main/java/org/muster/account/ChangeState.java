package org.muster.account;

/** Where the change of an account is in its life. */
public enum ChangeState {
  /** Its task is under way; what was in force is in force. Leads to WRITTEN, DONE, FAILED. */
  UNDER_WAY,
  /**
   * The device says that it has the new password, or may have it; the old one is good until the
   * device is seen with the new one, because not every client that says so has it. Leads to DONE,
   * FAILED.
   */
  WRITTEN,
  /** What is new is in force, and what was old is not. Final. */
  DONE,
  /** What was in force is in force; the reason says why. Final. */
  FAILED;

  /** Whether nothing leads out of it. */
  public boolean isFinal() {
    return this == DONE || this == FAILED;
  }
}
