package org.muster.device;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.muster.protocol.DeviceId;
import org.muster.role.DeviceScope;

/**
 * The door for whoever is limited to some devices: which ones these are. Each question is answered
 * from the side of the scope, or for a bounded number of devices, so that a scope of ten costs what
 * ten cost, however many devices there are.
 */
@Stateless
public class DeviceReach {

  /** Up to so many devices are named one by one when something of theirs is looked for. */
  static final int FEW = 500;

  @Inject private ScopeRows rows;

  /** Whether a device is in the scope; one that does not exist is in none that is limited. */
  public boolean covers(DeviceScope scope, DeviceId device) {
    return !scope.limited() || !rows.among(scope, List.of(device.value())).isEmpty();
  }

  /**
   * Those of these devices that are in the scope.
   *
   * @param devices as many as a page holds
   */
  public Set<String> among(DeviceScope scope, Collection<String> devices) {
    Set<String> different = new TreeSet<>(devices);
    return scope.limited() ? rows.among(scope, different) : different;
  }

  /**
   * The devices of a scope that is limited, in the order of their DevIDs.
   *
   * @param prefix what their DevIDs begin with; empty for all
   * @param after the DevID after which they begin; null for the first
   * @param most how many
   */
  public List<String> first(DeviceScope scope, String prefix, String after, int most) {
    return rows.first(scope, prefix, after, most);
  }
}
