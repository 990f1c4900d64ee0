package org.muster.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.role.DeviceScope;
import org.muster.role.Grant;
import org.muster.role.Role;

class RoleMappingTest {

  private final RoleMapping mapping =
      new RoleMapping(
          Map.of(
              Role.VIEWER, List.of("staff", "guests"),
              Role.ADMINISTRATOR, List.of("admins")));

  @Test
  void one_of_the_values_is_enough() {
    assertThat(mapping.grants(Set.of("guests", "elsewhere")))
        .containsExactly(new Grant(Role.VIEWER, DeviceScope.ALL));
  }

  @Test
  void several_roles_are_several_roles() {
    assertThat(mapping.grants(Set.of("admins", "staff")))
        .extracting(Grant::role)
        .containsExactly(Role.VIEWER, Role.ADMINISTRATOR);
  }

  @Test
  void what_is_not_named_gives_nothing() {
    assertThat(mapping.grants(Set.of("ADMINS", "admin", "administrator", "helpdesk"))).isEmpty();
    assertThat(mapping.grants(Set.of())).isEmpty();
  }

  @Test
  void without_a_mapping_nobody_has_a_role() {
    assertThat(new RoleMapping(Map.of()).grants(Set.of("administrator"))).isEmpty();
  }
}
