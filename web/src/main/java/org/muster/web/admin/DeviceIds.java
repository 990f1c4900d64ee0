package org.muster.web.admin;

import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.MalformedException;

/** DevIDs that operators write: strictly as they are, where the device endpoint forgives. */
final class DeviceIds {

  private DeviceIds() {}

  /**
   * @throws Refusal invalid
   */
  static DeviceId read(String text) {
    try {
      return new DeviceId(text);
    } catch (MalformedException e) {
      throw Refusal.invalid("id", e.getMessage());
    }
  }
}
