package org.muster.web.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.muster.device.DeviceReach;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.role.Permission;

/** Which devices the caller sees: what is of any other does not exist for them. */
@Dependent
public class Sight {

  @Inject private Caller caller;
  @Inject private DeviceReach reach;

  /**
   * Makes sure that the caller may do with a device what they ask.
   *
   * @param device looked up only if the caller is limited; null for none, which is nobody's
   * @param unknown what is said where there is no such thing
   * @throws Refusal not found, if they cannot see it; forbidden, if they can, and may not do this
   */
  public void require(Supplier<String> device, String unknown) {
    if (!caller.scope().limited()) {
      return;
    }
    String id = device.get();
    if (id == null) {
      throw Refusal.notFound(unknown);
    }
    require(new DeviceId(id), unknown);
  }

  /**
   * The same of a device that is named.
   *
   * @throws Refusal as above
   */
  public void require(DeviceId device, String unknown) {
    if (covers(device)) {
      return;
    }
    throw may(Permission.DEVICE_READ, device) ? notHere() : Refusal.notFound(unknown);
  }

  /** Whether the caller may do with a device what they ask. */
  public boolean covers(DeviceId device) {
    return reach.covers(caller.scope(), device);
  }

  /** Those of these devices that the caller may do with what they ask. */
  public Set<String> among(Collection<String> devices) {
    return reach.among(caller.scope(), devices);
  }

  /** Whether the caller has another permission for a device, too. */
  public boolean may(Permission permission, DeviceId device) {
    return caller.may(permission) && reach.covers(caller.scope(permission), device);
  }

  /**
   * Makes sure that the caller has another permission for a device that they see.
   *
   * @throws Refusal forbidden
   */
  public void need(Permission permission, DeviceId device) {
    caller.need(permission);
    if (!may(permission, device)) {
      throw notHere();
    }
  }

  private static Refusal notHere() {
    return Refusal.forbidden("Your role does not let you do this with this device.");
  }
}
