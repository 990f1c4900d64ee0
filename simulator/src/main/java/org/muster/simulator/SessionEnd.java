package org.muster.simulator;

/** How a session ended for the device. */
public enum SessionEnd {
  /** The server sent END (TS §6). */
  ENDED,
  /** The server answered with an HTTP error; the device does not come back by itself (TS §1.1). */
  ABORTED,
  /** No answer came. */
  UNREACHABLE,
  /** An answer came that is no Package#2. */
  UNREADABLE,
  /** The device went away without a Package#3, because its {@link Behaviour} told it to. */
  DROPPED,
  /** The server did not come to an end within any reasonable number of packages. */
  ENDLESS
}
