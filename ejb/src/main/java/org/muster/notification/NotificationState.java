package org.muster.notification;

/** Where a notification is in its life. */
public enum NotificationState {
  /**
   * Made; waits for a gateway to take it. Leads to SENT, FAILED, EXPIRED, to CANCELLED when the
   * device comes by itself before any gateway was asked, and to ANSWERED when it comes afterwards.
   */
  REQUESTED,
  /**
   * A gateway took it. Leads to ANSWERED or EXPIRED, and back to REQUESTED when it did not reach
   * the device, or the device did not come for long: then the next channel has its turn.
   */
  SENT,
  /** The device came. Final. */
  ANSWERED,
  /** The device came before any gateway was asked. Final. */
  CANCELLED,
  /** Every channel refused it for ever, or the device has no push address any more. Final. */
  FAILED,
  /** Its time was over before the device came. Final. */
  EXPIRED
}
