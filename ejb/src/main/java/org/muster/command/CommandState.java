package org.muster.command;

/** Where a command is in its life. */
public enum CommandState {
  /**
   * Waits for its device. Comes from queueing, from SENT when a session was lost, from IN_DOUBT.
   * Leads to SENT, CANCELLED, EXPIRED, SUPERSEDED.
   */
  QUEUED,
  /**
   * Travels in a package whose results are awaited. Leads to SUCCEEDED, FAILED, ACCEPTED, IN_DOUBT,
   * or home to QUEUED.
   */
  SENT,
  /**
   * The device took it and will report later (202, TS §5.4). Leads to SUCCEEDED, FAILED, EXPIRED.
   */
  ACCEPTED,
  /** Done. Final. */
  SUCCEEDED,
  /** Not done; the status or the reason says why. Final. */
  FAILED,
  /** Taken back by an operator before it was sent. Final. */
  CANCELLED,
  /** Waited longer than it should. Final. */
  EXPIRED,
  /** A newer command took its place. Final. */
  SUPERSEDED,
  /** Was sent, and nobody can say whether it was done. Leads to QUEUED, SUCCEEDED, FAILED. */
  IN_DOUBT;

  /** Whether nothing leads out of it. */
  public boolean isFinal() {
    return this != QUEUED && this != SENT && this != ACCEPTED && this != IN_DOUBT;
  }
}
