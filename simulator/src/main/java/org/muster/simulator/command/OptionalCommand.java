package org.muster.simulator.command;

/** The commands a client may leave out (TS §2, TS §6); it answers them 501. */
public enum OptionalCommand {
  /** Data inside of the session; servers fall back on HPOST. */
  GET,
  /** A page for the user. */
  SHOW,
  /** Where to fetch what is missing. */
  DEFAULT,
  /** A delivery on every change. */
  SUB,
  /** The end of a subscription; a client that knows SUB has to know it. */
  UNSUB
}
