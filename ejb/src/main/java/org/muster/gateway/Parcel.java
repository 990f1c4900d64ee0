package org.muster.gateway;

import java.time.Instant;
import java.util.Objects;

/**
 * A notification on its way to a device.
 *
 * @param notification the server's own number of it; a second hand-over of the same notification
 *     bears the same
 * @param device the DevID, for gateways that want to know whom they wake; never a secret
 * @param notificationId its NOTIFICATION-ID on the wire (TS §5.2.1)
 * @param address where the device is reached, in the form that the driver gave it when it was
 *     entered
 * @param package0 the bytes to deliver; not to be changed
 * @param expiresAt when it is no use any more
 */
public record Parcel(
    long notification,
    String device,
    int notificationId,
    String address,
    byte[] package0,
    Instant expiresAt) {

  /** Checks that there is something to deliver. */
  public Parcel {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(package0, "package0");
  }

  /** Which notification it is, without its bytes. */
  @Override
  public String toString() {
    return "Parcel[" + notification + " for " + device + "]";
  }
}
