package org.muster.oidc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.role.DeviceScope;
import org.muster.role.Grant;
import org.muster.role.Role;

/** Which values of the claim make somebody what. Whatever is not named in it gives nothing. */
final class RoleMapping {

  private final Map<Role, Set<String>> values = new EnumMap<>(Role.class);

  /**
   * @param values of each role; a role that is absent is nobody's
   */
  RoleMapping(Map<Role, List<String>> values) {
    values.forEach((role, some) -> this.values.put(role, Set.copyOf(some)));
  }

  /** The roles of somebody whose claim has these values, each for all devices. */
  List<Grant> grants(Set<String> claimed) {
    List<Grant> grants = new ArrayList<>();
    values.forEach(
        (role, wanted) -> {
          if (!Collections.disjoint(wanted, claimed)) {
            grants.add(new Grant(role, DeviceScope.ALL));
          }
        });
    return grants;
  }
}
