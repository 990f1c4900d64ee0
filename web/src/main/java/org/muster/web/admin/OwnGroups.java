package org.muster.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.muster.device.DeviceGroups;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;
import org.muster.web.access.Caller;

/**
 * The groups that the caller puts devices into. Who is limited to some groups has nothing to say in
 * others: they neither bring devices before other people's eyes nor take any out of them, and lose
 * none out of their own.
 */
@Dependent
class OwnGroups {

  @Inject private Caller caller;
  @Inject private DeviceGroups groups;

  /**
   * Of a device that is new.
   *
   * @param wanted null for none
   * @throws Refusal invalid
   */
  void check(List<String> wanted) {
    check(caller.scope(), Set.of(), wanted == null ? List.of() : wanted, false);
  }

  /**
   * Of a device that the caller sees.
   *
   * @throws Refusal invalid
   */
  void check(DeviceId device, List<String> wanted) {
    DeviceScope scope = caller.scope(Permission.DEVICE_WRITE);
    if (scope.limited()) {
      String id = device.value();
      List<String> present = groups.of(List.of(id)).getOrDefault(id, List.of());
      check(scope, present, wanted, present.stream().noneMatch(scope.groups()::contains));
    }
  }

  /**
   * @param byModel whether the device is in the scope without any group
   */
  static void check(
      DeviceScope scope, Collection<String> present, Collection<String> wanted, boolean byModel) {
    if (!scope.limited()) {
      return;
    }
    TreeSet<String> changed = new TreeSet<>(wanted);
    changed.removeAll(present);
    present.stream().filter(group -> !wanted.contains(group)).forEach(changed::add);
    if (!scope.groups().containsAll(changed)) {
      throw refused("You can put devices into the groups " + scope.groups() + ", and no others.");
    }
    if (!byModel && wanted.stream().noneMatch(scope.groups()::contains)) {
      throw refused("The device has to be in one of your groups: " + scope.groups() + ".");
    }
  }

  private static Refusal refused(String why) {
    return Refusal.invalid("groups", why);
  }
}
