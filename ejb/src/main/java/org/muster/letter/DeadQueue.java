package org.muster.letter;

/** Where dead letters lie. */
public enum DeadQueue {
  /** Requests to hand a notification over to a gateway. */
  PUSH,
  /** Results and alerts that devices reported. */
  RESULTS
}
