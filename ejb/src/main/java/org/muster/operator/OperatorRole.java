package org.muster.operator;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.muster.role.DeviceScope;
import org.muster.role.Grant;
import org.muster.role.Role;

/** A role of an account, with the devices that it is limited to. */
@Embeddable
class OperatorRole {

  @Enumerated(EnumType.STRING)
  private Role role;

  private String scope;

  /** For JPA only. */
  protected OperatorRole() {}

  OperatorRole(Grant grant) {
    this.role = grant.role();
    this.scope = grant.scope().text();
  }

  Grant grant() {
    return new Grant(role, DeviceScope.read(scope));
  }

  boolean isOfEverything() {
    return role == Role.ADMINISTRATOR && scope == null;
  }
}
