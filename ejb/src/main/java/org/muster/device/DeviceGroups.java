package org.muster.device;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;

/** A second door of the room: the groups that operators put devices into. A group is its name. */
@Stateless
public class DeviceGroups {

  private static final int MOST = 20;

  @PersistenceContext private EntityManager em;
  @Inject private Devices devices;
  @Inject private AuditTrail trail;

  /**
   * Puts a device into these groups, and takes it out of all others.
   *
   * @throws Refusal not found, if there is no such device; invalid
   */
  public void put(DeviceId device, Collection<String> groups) {
    TreeSet<String> wanted = new TreeSet<>();
    groups.forEach(name -> wanted.add(GroupName.checked(name)));
    if (wanted.size() > MOST) {
      throw Refusal.invalid("groups", "A device must not be in more than " + MOST + " groups.");
    }
    if (devices.find(device.value()).isEmpty()) {
      throw Refusal.notFound("There is no device \"" + device + "\".");
    }
    List<DeviceGroup> present = rows(List.of(device.value()));
    record(device, present.stream().map(DeviceGroup::name).toList(), List.copyOf(wanted));
    present.forEach(
        row -> {
          if (!wanted.remove(row.name())) {
            em.remove(row);
          }
        });
    wanted.forEach(name -> em.persist(new DeviceGroup(new DeviceGroupKey(device.value(), name))));
  }

  /** The groups of devices, by DevID, in the order of their names; without those that have none. */
  public Map<String, List<String>> of(Collection<String> ids) {
    return rows(ids).stream()
        .collect(
            Collectors.groupingBy(
                DeviceGroup::device, Collectors.mapping(DeviceGroup::name, Collectors.toList())));
  }

  private void record(DeviceId device, List<String> before, List<String> after) {
    if (!before.equals(after)) {
      trail.record(
          AuditEntry.of("device.groups.change")
              .on("device", device.value())
              .changed(
                  Snapshot.with("groups", before).text(), Snapshot.with("groups", after).text()));
    }
  }

  private List<DeviceGroup> rows(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select g from DeviceGroup g where g.key.device in :devices order by g.key.name",
                DeviceGroup.class)
            .setParameter("devices", ids)
            .getResultList();
  }
}
