package org.muster.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.muster.gateway.GatewayDesk;
import org.muster.gateway.Gateways;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/**
 * The door for devices, which say themselves where they are reached: they register with a cloud (TS
 * Appendix E.2), or come from somewhere. A registration is one device's: whoever registers it last
 * has it, because the same hardware may come back as another device. What an operator has entered
 * is taken from nobody.
 */
@Stateless
public class PushRegistry {

  private static final Logger LOG = Logger.getLogger("org.muster.notification");

  @Inject private Gateways gateways;
  @Inject private GatewayDesk desk;
  @Inject private PushAddresses addresses;
  @Inject private LearntAddresses learnt;

  /**
   * A device is registered from now on.
   *
   * @throws Refusal invalid, if the gateway does not take this; busy, if there is no gateway that
   *     does
   */
  public void register(Registration registration) {
    DeviceId device = registration.device();
    String gateway = gateways.registrar(registration.gateway());
    PushAddress registered =
        new PushAddress(gateway, address(gateway, registration), AddressSource.REGISTRATION);
    takeFromOthers(device, registered.address());
    learnt.learn(device, registered);
  }

  /** A device is not registered any more; nothing happens if it was not. */
  public void unregister(Registration registration) {
    learnt.unregister(registration.device(), registration.id());
  }

  /**
   * A device came from a host: gateways that learn from sessions keep it as the last choice.
   *
   * @param device one that has proven who it is
   * @param host an IP address; null if it is not known
   */
  public void seen(DeviceId device, String host) {
    if (host != null) {
      desk.seenAt(host)
          .forEach(
              (gateway, address) ->
                  learnt.learn(device, new PushAddress(gateway, address, AddressSource.SESSION)));
    }
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
    learnt.hold(all);
    all.remove(device.value());
    for (String other : all) {
      LOG.info(() -> "The push registration of " + other + " is now that of " + device);
      learnt.unregister(new DeviceId(other), address);
    }
  }
}
