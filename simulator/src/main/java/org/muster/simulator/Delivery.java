package org.muster.simulator;

/** How far the outcome of a command got. */
public enum Delivery {
  /** Performed, but no Package#3 said so. */
  UNSENT,
  /** A Package#3 was sent, and no answer to it came: the server may or may not know. */
  SENT,
  /** The server answered the Package#3 that carried it with success. */
  ACKNOWLEDGED
}
