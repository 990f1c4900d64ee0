package org.muster.notification;

/** Where a notification is in its life. */
public enum NotificationState {
  /**
   * Made; waits for the gateway to take it. Leads to SENT, FAILED, or ANSWERED when the device
   * comes by itself before.
   */
  REQUESTED,
  /** The gateway took it. Leads to ANSWERED or EXPIRED. */
  SENT,
  /** The device came. Final. */
  ANSWERED,
  /** No attempt was successful. Final; its message lies in the dead-letter queue. */
  FAILED,
  /** The device did not come in time. Final. */
  EXPIRED
}
