package org.muster.device;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.muster.audit.Actor;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/** A door of the room: in which state a device is, and the verbs that change it. */
@Stateless
public class DeviceStates {

  @Inject private Devices devices;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @Inject private Event<DeviceChanged> changes;
  @Inject private Event<DeviceNews> news;

  /** The state of a device; empty if there is no such device. */
  public Optional<DeviceState> of(DeviceId id) {
    return devices.find(id.value()).map(Device::state);
  }

  /**
   * A device that nobody knows registers itself, and waits for an operator.
   *
   * @throws Refusal conflict, if there is such a device
   */
  public void quarantine(DeviceId id) {
    if (devices.find(id.value()).isPresent()) {
      throw Refusal.conflict("The device " + id + " is registered already.");
    }
    devices.add(new Device(id.value(), DeviceState.QUARANTINED, clock.instant()));
    trail.record(
        AuditEntry.of("device.quarantine").by(Actor.device(id.value())).on("device", id.value()));
    changes.fire(new DeviceChanged(id.value()));
    news.fire(new DeviceNews(id.value(), DeviceTurn.QUARANTINED));
  }

  /**
   * How many devices wait for an operator.
   *
   * @param bound where counting stops
   */
  public int quarantined(int bound) {
    return devices.quarantined(bound);
  }

  /**
   * A device that registered itself is one of ours from now on.
   *
   * @throws Refusal not found; conflict, if it is not in quarantine
   */
  public void approve(DeviceId id) {
    move(
        "device.approve",
        DeviceTurn.APPROVED,
        id,
        EnumSet.of(DeviceState.QUARANTINED),
        DeviceState.REGISTERED);
  }

  /**
   * Turns a device off: it is refused, whatever it shows.
   *
   * @throws Refusal not found; conflict, if it is off already, or out of use
   */
  public void block(DeviceId id) {
    move("device.block", DeviceTurn.BLOCKED, id, DeviceState.BLOCKED.before(), DeviceState.BLOCKED);
  }

  /**
   * Lifts the block of a device.
   *
   * @throws Refusal not found; conflict, if there is none
   */
  public void unblock(DeviceId id) {
    move(
        "device.unblock",
        DeviceTurn.UNBLOCKED,
        id,
        EnumSet.of(DeviceState.BLOCKED),
        DeviceState.REGISTERED);
  }

  /**
   * Takes a device out of use; its credentials are others' matter.
   *
   * @throws Refusal not found; conflict, if it is out of use already, or in quarantine
   */
  public void retire(DeviceId id) {
    move(
        "device.retire", DeviceTurn.RETIRED, id, DeviceState.RETIRED.before(), DeviceState.RETIRED);
  }

  /**
   * Takes a device into use again.
   *
   * @throws Refusal not found; conflict, if it is not out of use
   */
  public void reinstate(DeviceId id) {
    move(
        "device.reinstate",
        DeviceTurn.REINSTATED,
        id,
        EnumSet.of(DeviceState.RETIRED),
        DeviceState.REGISTERED);
  }

  private void move(
      String action, DeviceTurn turn, DeviceId id, Set<DeviceState> from, DeviceState to) {
    DeviceState before = of(id).orElseThrow(() -> unknown(id));
    if (!from.contains(before) || !devices.move(id.value(), from, to)) {
      throw Refusal.conflict("The device is " + before + " and cannot become " + to + ".");
    }
    trail.record(
        AuditEntry.of(action)
            .on("device", id.value())
            .changed(Snapshot.with("state", before).text(), Snapshot.with("state", to).text()));
    changes.fire(new DeviceChanged(id.value()));
    news.fire(new DeviceNews(id.value(), turn));
  }

  private static Refusal unknown(DeviceId id) {
    return Refusal.notFound("There is no device \"" + id + "\".");
  }
}
