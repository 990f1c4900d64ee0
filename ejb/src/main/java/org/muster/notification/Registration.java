package org.muster.notification;

import java.util.Objects;
import org.muster.device.BasicCredentials;
import org.muster.protocol.DeviceId;

/**
 * A device says what a cloud knows it by (TS Appendix E.2).
 *
 * @param claimed the device that it says it is; null if it leaves that to its credentials
 * @param credentials what it shows
 * @param gateway the gateway that it was told to register with; null if it was told none
 * @param id the registration id
 */
public record Registration(
    DeviceId claimed, BasicCredentials credentials, String gateway, String id) {

  /** Checks that it is complete. */
  public Registration {
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(id, "id");
  }

  /** Without the id: whoever has it can pretend to be registered under it. */
  @Override
  public String toString() {
    return "Registration[" + claimed + "]";
  }
}
