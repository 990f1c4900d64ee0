package org.muster.bootstrap;

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
   * PREPARED.
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

  /** Whether nothing leads out of it. */
  public boolean isFinal() {
    return this == COMPLETED || this == EXPIRED || this == REVOKED;
  }
}
