package org.muster.session;

import org.muster.protocol.DeviceId;
import org.muster.protocol.Initiation;

/**
 * A device has opened a session. Told inside of the transaction that opens it, so that whoever
 * waited for the device has it or nobody does.
 *
 * @param id of the session
 * @param bootstrapped whether it says that it has just got its account (TS §5.2.2)
 */
public record SessionOpened(DeviceId device, long id, boolean bootstrapped) {

  static SessionOpened of(DeviceId device, long id, Initiation told) {
    return new SessionOpened(device, id, told instanceof Initiation.BootstrapComplete);
  }
}
