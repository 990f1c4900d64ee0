package org.muster.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.role.DeviceScope;

/** The list of devices as somebody sees it who is limited to some. */
@Dependent
class ScopedDevices {

  private static final int STEP = 500;
  private static final int MOST_STEPS = 20;

  private final ScopeRows rows;
  private final Devices devices;

  @Inject
  ScopedDevices(ScopeRows rows, Devices devices) {
    this.rows = rows;
    this.devices = devices;
  }

  /**
   * A page by DevID. Where a group or a state is asked for, a bounded number of the scope's devices
   * is looked at: the page may have room left, and says where the next one begins.
   *
   * @param group null for all
   * @param state null for all
   */
  Page<Device> page(
      String prefix, String group, DeviceState state, DeviceScope scope, PageRequest page) {
    if (group == null && state == null) {
      List<String> ids = rows.first(scope, prefix, page.after(), page.rows());
      return Page.of(devices.all(ids), page.limit(), Device::id, device -> device);
    }
    List<Device> found = new ArrayList<>();
    String after = page.after();
    for (int step = 0; step < MOST_STEPS; step++) {
      List<String> passed = rows.first(scope, prefix, after, STEP);
      found.addAll(among(passed, group, state));
      if (found.size() > page.limit() || passed.size() < STEP) {
        List<Device> most = found.subList(0, Math.min(found.size(), page.rows()));
        return Page.of(most, page.limit(), Device::id, device -> device);
      }
      after = passed.get(STEP - 1);
    }
    return new Page<>(found, after);
  }

  private List<Device> among(List<String> passed, String group, DeviceState state) {
    Collection<String> grouped =
        group == null ? passed : rows.among(DeviceScope.of(Set.of(group), Set.of()), passed);
    return devices.all(grouped).stream()
        .filter(device -> state == null || device.state() == state)
        .toList();
  }
}
