package org.muster.notification;

/** Which notifications go before others. */
public enum Lane {
  /** Somebody waits for it. */
  URGENT,
  /** One of many. */
  BULK
}
