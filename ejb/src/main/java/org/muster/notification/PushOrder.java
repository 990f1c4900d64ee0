package org.muster.notification;

/** Whose order the addresses of a device are taken in. */
public enum PushOrder {
  /** The device's own: as they were given. */
  OWN,
  /** That of its group or model, if there is a preference for it. */
  DEFAULT
}
