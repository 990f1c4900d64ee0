package org.muster.gateway;

import java.util.Objects;

/**
 * A gateway took a notification, and said that its device has another address by now: an event,
 * fired by drivers outside of any transaction.
 *
 * @param gateway its name
 * @param device the DevID
 * @param before the address that was used
 * @param now in the form in which the driver keeps addresses
 */
public record AddressMoved(String gateway, String device, String before, String now) {

  /** Checks that it is complete. */
  public AddressMoved {
    Objects.requireNonNull(gateway, "gateway");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(now, "now");
  }
}
