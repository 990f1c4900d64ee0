package org.muster.role;

/**
 * A role that somebody has.
 *
 * @param scope the devices that it is limited to
 */
public record Grant(Role role, DeviceScope scope) {

  /** In words, for whoever reads what was changed. */
  public String words() {
    return scope.limited()
        ? role.word() + " of groups " + scope.groups() + " and models " + scope.models()
        : role.word();
  }

  /** Whether it has the permission. */
  boolean has(Permission permission) {
    return role.permissions().contains(permission)
        && !(scope.limited() && permission.isOfTheFleet());
  }
}
