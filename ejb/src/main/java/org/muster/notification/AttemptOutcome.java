package org.muster.notification;

/** What came of one attempt to hand a notification over. */
public enum AttemptOutcome {
  /** The gateway took it. */
  TAKEN,
  /** The gateway took no more just then. */
  BUSY,
  /** The gateway could not be reached, or broke off. */
  DOWN,
  /** The device's own address could not be reached. */
  UNREACHED,
  /** The gateway refused it for ever. */
  REFUSED,
  /** The gateway knows the address no more. */
  GONE
}
