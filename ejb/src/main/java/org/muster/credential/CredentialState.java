package org.muster.credential;

/**
 * How a credential stands at a time. {@code PENDING} -> {@code VALID} -> {@code ENDED}, by the
 * clock; each but {@code ENDED} -> {@code REVOKED}, by an operator.
 */
public enum CredentialState {
  /** Its time has not begun. */
  PENDING,
  /** It is good. */
  VALID,
  /** Its time is over. */
  ENDED,
  /** It was taken back. */
  REVOKED
}
