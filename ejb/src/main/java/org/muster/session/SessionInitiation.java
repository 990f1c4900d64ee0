package org.muster.session;

import org.muster.protocol.Initiation;

/** Who wanted the session (TS §5.2.2). */
public enum SessionInitiation {
  /** The device, by itself. */
  CLIENT,
  /** The server, by a notification. */
  SERVER,
  /** The device, after it was bootstrapped. */
  BOOTSTRAP;

  static SessionInitiation of(Initiation told, boolean wasNotified) {
    if (told instanceof Initiation.BootstrapComplete) {
      return BOOTSTRAP;
    }
    // Real clients say ClientInitiatedMgmt even when a notification woke them.
    return told instanceof Initiation.ServerInitiated || wasNotified ? SERVER : CLIENT;
  }
}
