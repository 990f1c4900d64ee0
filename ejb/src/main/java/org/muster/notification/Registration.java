package org.muster.notification;

import java.util.Objects;
import org.muster.protocol.DeviceId;

/**
 * A device says what a cloud knows it by (TS Appendix E.2).
 *
 * @param device one that has proven who it is
 * @param gateway the gateway that it was told to register with; null if it was told none
 * @param id the registration id
 */
public record Registration(DeviceId device, String gateway, String id) {

  /** Checks that it is complete. */
  public Registration {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(id, "id");
  }

  /** Without the id: whoever has it can pretend to be registered under it. */
  @Override
  public String toString() {
    return "Registration[" + device + "]";
  }
}
