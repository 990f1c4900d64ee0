package org.muster.device;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/** A door of the room: in which state a device is, and the verbs that change it. */
@Stateless
public class DeviceStates {

  @Inject private Devices devices;
  @Inject private Event<DeviceChanged> changes;

  /** The state of a device; empty if there is no such device. */
  public Optional<DeviceState> of(DeviceId id) {
    return devices.find(id.value()).map(Device::state);
  }

  /**
   * A device that registered itself is one of ours from now on.
   *
   * @throws Refusal not found; conflict, if it is not in quarantine
   */
  public void approve(DeviceId id) {
    move(id, EnumSet.of(DeviceState.QUARANTINED), DeviceState.REGISTERED);
  }

  /**
   * A device is seen with its account; nothing happens if it was before.
   *
   * @throws Refusal not found; conflict, if it may not be managed
   */
  public void activate(DeviceId id) {
    if (of(id).orElseThrow(() -> unknown(id)) != DeviceState.ACTIVE) {
      move(id, DeviceState.ACTIVE.before(), DeviceState.ACTIVE);
    }
  }

  /**
   * Turns a device off: it is refused, whatever it shows.
   *
   * @throws Refusal not found; conflict, if it is off already, or out of use
   */
  public void block(DeviceId id) {
    move(id, DeviceState.BLOCKED.before(), DeviceState.BLOCKED);
  }

  /**
   * Lifts the block of a device.
   *
   * @throws Refusal not found; conflict, if there is none
   */
  public void unblock(DeviceId id) {
    move(id, EnumSet.of(DeviceState.BLOCKED), DeviceState.REGISTERED);
  }

  /**
   * Takes a device out of use; its credentials are others' matter.
   *
   * @throws Refusal not found; conflict, if it is out of use already, or in quarantine
   */
  public void retire(DeviceId id) {
    move(id, DeviceState.RETIRED.before(), DeviceState.RETIRED);
  }

  /**
   * Takes a device into use again.
   *
   * @throws Refusal not found; conflict, if it is not out of use
   */
  public void reinstate(DeviceId id) {
    move(id, EnumSet.of(DeviceState.RETIRED), DeviceState.REGISTERED);
  }

  private void move(DeviceId id, Set<DeviceState> from, DeviceState to) {
    if (!devices.move(id.value(), from, to)) {
      DeviceState now = of(id).orElseThrow(() -> unknown(id));
      throw Refusal.conflict("The device is " + now + " and cannot become " + to + ".");
    }
    changes.fire(new DeviceChanged(id.value()));
  }

  private static Refusal unknown(DeviceId id) {
    return Refusal.notFound("There is no device \"" + id + "\".");
  }
}
