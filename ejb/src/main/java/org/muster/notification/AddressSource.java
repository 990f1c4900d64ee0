package org.muster.notification;

/** Where the server has a push address from. */
public enum AddressSource {
  /** An operator entered it, or an operator's program did. */
  OPERATOR,
  /** The device registered it (TS Appendix E.2). */
  REGISTRATION,
  /** The device came from there. */
  SESSION
}
