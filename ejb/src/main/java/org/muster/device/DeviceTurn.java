package org.muster.device;

/** What happened to a device: one word for each way into one of its states, and for its end. */
public enum DeviceTurn {
  /** An operator registered it. */
  REGISTERED,
  /** It registered itself, and waits for an operator. */
  QUARANTINED,
  /** An operator took it out of the quarantine. */
  APPROVED,
  /** It came for the first time since it was registered, unblocked or reinstated. */
  ACTIVATED,
  /** It is turned off. */
  BLOCKED,
  /** Its block is lifted. */
  UNBLOCKED,
  /** It is out of use. */
  RETIRED,
  /** It is in use again. */
  REINSTATED,
  /** It is gone, with everything that belonged to it. */
  DELETED
}
