package org.muster.web.admin;

import java.util.List;
import java.util.Objects;
import org.muster.device.GroupName;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;
import org.muster.role.Grant;
import org.muster.role.Role;

/**
 * A role as the API has it.
 *
 * @param role viewer, helpdesk, operator, security or administrator
 * @param scope the devices that it is limited to; absent for all
 */
public record GrantForm(String role, Scope scope) {

  static GrantForm of(Grant grant) {
    return new GrantForm(grant.role().word(), Scope.of(grant.scope()));
  }

  /** Null for null: what is not said stays. */
  static List<Grant> read(List<GrantForm> forms) {
    if (forms == null) {
      return null;
    }
    if (forms.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("roles", "Each of roles is an object; null is none.");
    }
    return forms.stream().map(GrantForm::read).toList();
  }

  private Grant read() {
    Role known =
        Role.of(role)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "roles",
                        "A role is viewer, helpdesk, operator, security or administrator."));
    return new Grant(known, Scope.read(scope));
  }

  /**
   * Devices of these groups and of these models.
   *
   * @param groups absent for none
   * @param models Mod of their DevInfo; absent for none
   */
  public record Scope(List<String> groups, List<String> models) {

    /** Null for all devices. */
    static Scope of(DeviceScope scope) {
      return scope.limited()
          ? new Scope(List.copyOf(scope.groups()), List.copyOf(scope.models()))
          : null;
    }

    /** Null stands for all devices. */
    static DeviceScope read(Scope form) {
      if (form == null) {
        return DeviceScope.ALL;
      }
      List<String> named = form.groups == null ? List.of() : form.groups;
      return DeviceScope.of(
          named.stream().map(GroupName::checked).toList(),
          form.models == null ? List.of() : form.models);
    }
  }
}
