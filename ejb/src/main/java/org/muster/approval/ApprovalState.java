package org.muster.approval;

/**
 * What becomes of something destructive that was asked for. It begins as AWAITING_APPROVAL where a
 * second person is needed, else as COUNTING_DOWN, which may be over at once.
 */
public enum ApprovalState {
  /** A second person has to agree. Leads to COUNTING_DOWN, REFUSED, EXPIRED. */
  AWAITING_APPROVAL,
  /** It is done when the time is over. Leads to DONE, FAILED, REFUSED. */
  COUNTING_DOWN,
  /** It was done: the commands are queued, or the device is gone. Leads nowhere. */
  DONE,
  /** It could not be done when its time came. Leads nowhere. */
  FAILED,
  /** Somebody stopped it. Leads nowhere. */
  REFUSED,
  /** Nobody agreed in time. Leads nowhere. */
  EXPIRED
}
