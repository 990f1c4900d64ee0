package org.muster.session;

/** Where a management session is in its life. */
public enum SessionState {
  /**
   * Commands were sent, the device's results are awaited. Leads to itself with the next package, or
   * to any of the others.
   */
  AWAITING_RESULTS,
  /** The server sent END (TS §5.3.9). Final. */
  ENDED,
  /** The device began another session before this one ended. Final. */
  SUPERSEDED,
  /** The device fell silent. Final. */
  EXPIRED,
  /** An operator ended it. Final. */
  ABORTED
}
