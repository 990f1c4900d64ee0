package org.muster.device;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.kernel.BoundedCount;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.protocol.ManagedObject;
import org.muster.role.DeviceScope;

/** The door of the room: registers devices, knows them again, and says what is known of them. */
@Stateless
public class DeviceRegistry {

  @Inject private Devices devices;
  @Inject private ScopedDevices scoped;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @Inject private Event<DeviceChanged> changes;
  @Inject private Event<DeviceNews> news;

  /**
   * Registers a device.
   *
   * @throws Refusal conflict, if it exists already
   */
  public void register(DeviceId id) {
    if (devices.find(id.value()).isPresent()) {
      throw Refusal.conflict("The device " + id + " is registered already.");
    }
    devices.add(new Device(id.value(), DeviceState.REGISTERED, clock.instant()));
    trail.record(AuditEntry.of("device.register").on("device", id.value()));
    news.fire(new DeviceNews(id.value(), DeviceTurn.REGISTERED));
  }

  /**
   * Notes that the device came. It is the only one of its device until the transaction ends:
   * whoever comes at the same time waits here.
   *
   * @param objects what it announced; null if it announced nothing, which takes nothing back
   * @return whether it announced something else than before
   * @throws Refusal not found, if the device was deleted meanwhile; forbidden, if it was blocked
   */
  public boolean contact(DeviceId id, List<ManagedObject> objects) {
    Instant now = clock.instant();
    if (!devices.touch(id.value(), now)) {
      activate(id, now);
    }
    return objects != null && devices.announce(id.value(), AnnouncedObjects.write(objects));
  }

  /** Of two first contacts at once one makes it active, and the other finds that it is. */
  private void activate(DeviceId id, Instant now) {
    if (devices.activate(id.value(), now)) {
      news.fire(new DeviceNews(id.value(), DeviceTurn.ACTIVATED));
    } else if (!devices.touch(id.value(), now)) {
      throw unwelcome(id);
    }
  }

  /**
   * Holds a device until the transaction ends, as a contact does. Whoever changes what belongs to
   * it, and takes locks that a session takes as well, begins with this one (see the package).
   *
   * @throws Refusal not found
   */
  public void hold(DeviceId id) {
    if (!devices.hold(id.value())) {
      throw unknown(id);
    }
  }

  /**
   * Holds a device as {@link #hold} does, for whoever has read nothing of it before.
   *
   * @return false if there is none
   */
  public boolean holdIfThere(DeviceId id) {
    return devices.holdUnread(id.value());
  }

  /**
   * Holds a device as {@link #hold} does, and makes sure that it may still be managed, whatever is
   * remembered of it elsewhere.
   *
   * @throws Refusal not found, if it was deleted; forbidden, if it was blocked
   */
  public void holdAdmitted(DeviceId id) {
    if (!devices.holdAdmitted(id.value())) {
      throw unwelcome(id);
    }
  }

  /**
   * What is known of a device.
   *
   * @throws Refusal not found
   */
  public DeviceDetails details(DeviceId id) {
    Device device = devices.find(id.value()).orElseThrow(() -> unknown(id));
    return details(device);
  }

  /**
   * Makes sure that there is such a device.
   *
   * @throws Refusal not found
   */
  public void require(DeviceId id) {
    devices.find(id.value()).orElseThrow(() -> unknown(id));
  }

  /**
   * Those of many devices that never announced what objects they have (TS §5.2.2).
   *
   * @param ids their DevIDs, a thousand at most
   */
  public Set<String> unannounced(Collection<String> ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(devices.unannounced(ids));
  }

  /** Whether there is such a device. */
  public boolean exists(DeviceId id) {
    return devices.find(id.value()).isPresent();
  }

  /**
   * Devices by DevID.
   *
   * @param prefix what their DevIDs begin with; empty for all
   * @param group those in this group only; null for all
   * @param state those in this state only; null for all
   * @param scope those in this scope only
   */
  public Page<DeviceDetails> list(
      String prefix, String group, DeviceState state, DeviceScope scope, PageRequest page) {
    String only = group == null ? null : GroupName.checked(group);
    Page<Device> rows =
        scope.limited()
            ? scoped.page(prefix, only, state, scope, page)
            : Page.of(
                devices.page(prefix, only, state, page),
                page.limit(),
                Device::id,
                device -> device);
    return new Page<>(rows.items().stream().map(DeviceRegistry::details).toList(), rows.next());
  }

  /**
   * Deletes a device with everything that belongs to it.
   *
   * @throws Refusal not found
   */
  public void delete(DeviceId id) {
    if (!devices.remove(id.value())) {
      throw unknown(id);
    }
    changes.fire(new DeviceChanged(id.value()));
    trail.record(AuditEntry.of("device.delete").on("device", id.value()));
    news.fire(new DeviceNews(id.value(), DeviceTurn.DELETED));
  }

  /** How many devices there are. */
  public BoundedCount count() {
    return BoundedCount.of(devices.count(BoundedCount.BOUND + 1));
  }

  private Refusal unwelcome(DeviceId id) {
    return devices.find(id.value()).isEmpty()
        ? unknown(id)
        : Refusal.forbidden("The device is not to be managed.");
  }

  private static DeviceDetails details(Device device) {
    return new DeviceDetails(
        device.id(),
        device.state(),
        device.registeredAt(),
        device.lastContactAt(),
        AnnouncedObjects.read(device.objects()));
  }

  private static Refusal unknown(DeviceId id) {
    return Refusal.notFound("There is no device \"" + id + "\".");
  }
}
