package org.muster.role;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What somebody may do, and with which devices. */
public final class Authority {

  /** Nothing at all. */
  public static final Authority NONE = new Authority(new EnumMap<>(Permission.class));

  private final Map<Permission, DeviceScope> scopes;

  private Authority(EnumMap<Permission, DeviceScope> scopes) {
    this.scopes = Collections.unmodifiableMap(scopes);
  }

  /** What these roles come to: each permission for the devices of all the roles that have it. */
  public static Authority of(Collection<Grant> grants) {
    EnumMap<Permission, DeviceScope> scopes = new EnumMap<>(Permission.class);
    for (Grant grant : grants) {
      for (Permission permission : Permission.values()) {
        if (grant.has(permission)) {
          scopes.merge(permission, grant.scope(), DeviceScope::or);
        }
      }
    }
    return new Authority(scopes);
  }

  /** As much of this as is also among these permissions and in this scope; never more. */
  public Authority within(Set<Permission> some, DeviceScope limit) {
    EnumMap<Permission, DeviceScope> left = new EnumMap<>(Permission.class);
    scopes.forEach(
        (permission, scope) -> {
          DeviceScope both = scope.and(limit);
          boolean lost = both.limited() && permission.isOfTheFleet();
          if (some.contains(permission) && permission.isForPrograms() && !lost) {
            left.put(permission, both);
          }
        });
    return new Authority(left);
  }

  /** Whether there is a device, or anything else, for which somebody has the permission. */
  public boolean has(Permission permission) {
    return scopes.containsKey(permission);
  }

  /** The permissions. */
  public Set<Permission> permissions() {
    return scopes.keySet();
  }

  /**
   * The devices for which somebody has the permission.
   *
   * @throws IllegalArgumentException if they do not have it at all
   */
  public DeviceScope scope(Permission permission) {
    DeviceScope scope = scopes.get(permission);
    if (scope == null) {
      throw new IllegalArgumentException("Without " + permission + " there is no scope of it");
    }
    return scope;
  }
}
