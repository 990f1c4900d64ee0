package org.muster.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.muster.device.DeviceRegistry;
import org.muster.gateway.Gateways;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/**
 * The door for devices that register with a cloud themselves, and say so (TS Appendix E.2). A
 * registration is one device's: whoever registers it last has it, because the same hardware may
 * come back as another device. What an operator has entered is taken from nobody.
 */
@Stateless
public class PushRegistry {

  private static final Logger LOG = Logger.getLogger("org.muster.notification");

  @Inject private DeviceRegistry devices;
  @Inject private Gateways gateways;
  @Inject private Notifications notifications;
  @Inject private PushAddresses addresses;
  @Inject private Notifier notifier;

  /**
   * A device is registered from now on.
   *
   * @throws Refusal unauthenticated or forbidden; invalid, if the gateway does not take this; busy,
   *     if there is no gateway that does
   */
  public void register(Registration registration) {
    DeviceId device = identified(registration);
    String gateway = gateways.registrar(registration.gateway());
    PushAddress registered =
        new PushAddress(gateway, address(gateway, registration), AddressSource.REGISTRATION);
    takeFromOthers(device, registered.address());
    notifier.learn(device, registered);
  }

  /**
   * A device is not registered any more; nothing happens if it was not.
   *
   * @throws Refusal unauthenticated or forbidden
   */
  public void unregister(Registration registration) {
    notifier.unregister(identified(registration), registration.id());
  }

  private DeviceId identified(Registration registration) {
    return registration.claimed() == null
        ? devices.identify(registration.credentials())
        : devices.identify(registration.claimed(), registration.credentials());
  }

  private String address(String gateway, Registration registration) {
    try {
      return gateways.address(gateway, registration.id());
    } catch (Refusal e) {
      throw Refusal.invalid("RegId", e.getMessage().replaceFirst("^address ", "RegId "));
    }
  }

  /** Devices are locked in one order, so that two that change their registrations do not wait. */
  private void takeFromOthers(DeviceId device, String address) {
    SortedSet<String> all = new TreeSet<>(addresses.registeredBy(address));
    all.add(device.value());
    if (all.size() == 1) {
      return;
    }
    for (String one : all) {
      if (notifications.lockTarget(one) == null) {
        notifications.makeTarget(one);
      }
    }
    all.remove(device.value());
    for (String other : all) {
      LOG.info(() -> "The push registration of " + other + " is now that of " + device);
      notifier.unregister(new DeviceId(other), address);
    }
  }
}
