package org.muster.bootstrap;

import java.util.Set;

/** Where a bootstrap is in its life. */
public enum BootstrapState {
  /**
   * Waits for being handed out; there are no secrets yet. Comes from being prepared, and from
   * SENDING when the document certainly did not arrive. Leads to HANDED_OUT, SENDING, EXPIRED,
   * REVOKED.
   */
  PREPARED,
  /**
   * Its document is on its way to the address that was given. Leads to HANDED_OUT, or home to
   * PREPARED; to COMPLETED, if the device is faster than the answer of the other end.
   */
  SENDING,
  /**
   * Somebody has the document; its credentials are good. Leads to COMPLETED, when the device comes
   * with them, and to REVOKED, which takes them back.
   */
  HANDED_OUT,
  /** The device came with its account. Final. */
  COMPLETED,
  /** Nobody fetched the document in time. Final. */
  EXPIRED,
  /** Taken back by an operator, or because another one took its place. Final. */
  REVOKED;

  /** Those in which somebody has the document, or may get it at any moment. */
  static final Set<BootstrapState> OUT = Set.of(SENDING, HANDED_OUT);

  /** Whether nothing leads out of it. */
  public boolean isFinal() {
    return this == COMPLETED || this == EXPIRED || this == REVOKED;
  }
}
