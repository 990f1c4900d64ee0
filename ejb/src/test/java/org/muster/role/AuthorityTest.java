package org.muster.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityTest {

  private static final DeviceScope EAST = DeviceScope.of(Set.of("east"), Set.of());
  private static final DeviceScope WEST = DeviceScope.of(Set.of("west"), Set.of("M1"));

  @Test
  void without_a_role_there_is_nothing_that_one_may() {
    assertThat(Authority.of(List.of()).permissions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_without_a_scope_has_all_of_its_permissions_for_all_devices(Role role) {
    Authority authority = Authority.of(List.of(new Grant(role, DeviceScope.ALL)));

    assertThat(authority.permissions()).isEqualTo(role.permissions());
    assertThat(role.permissions()).allMatch(one -> !authority.scope(one).limited());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_with_a_scope_has_nothing_of_the_whole_fleet(Role role) {
    Authority authority = Authority.of(List.of(new Grant(role, EAST)));

    assertThat(authority.permissions()).isNotEmpty().noneMatch(Permission::isOfTheFleet);
    assertThat(authority.permissions()).allMatch(one -> authority.scope(one).equals(EAST));
  }

  @Test
  void each_permission_is_for_the_devices_of_the_roles_that_have_it() {
    Authority authority =
        Authority.of(
            List.of(new Grant(Role.VIEWER, DeviceScope.ALL), new Grant(Role.OPERATOR, EAST)));

    assertThat(authority.scope(Permission.DEVICE_READ)).isEqualTo(DeviceScope.ALL);
    assertThat(authority.scope(Permission.COMMAND_QUEUE)).isEqualTo(EAST);
    assertThat(authority.has(Permission.FLEET_READ)).isTrue();
    assertThat(authority.has(Permission.MODEL_WRITE)).isFalse();
  }

  @Test
  void two_scopes_of_a_permission_come_to_both() {
    Authority authority =
        Authority.of(List.of(new Grant(Role.HELPDESK, EAST), new Grant(Role.VIEWER, WEST)));

    assertThat(authority.scope(Permission.DEVICE_READ))
        .isEqualTo(DeviceScope.of(Set.of("east", "west"), Set.of("M1")));
    assertThat(authority.scope(Permission.NOTIFICATION_SEND)).isEqualTo(EAST);
  }

  @Test
  void a_token_has_no_more_than_its_owner() {
    Authority owner = Authority.of(List.of(new Grant(Role.VIEWER, EAST)));

    Authority token = owner.within(EnumSet.allOf(Permission.class), DeviceScope.ALL);

    assertThat(token.permissions()).isEqualTo(owner.permissions());
    assertThat(token.scope(Permission.DEVICE_READ)).isEqualTo(EAST);
  }

  @Test
  void a_token_has_no_more_than_it_was_given() {
    Authority owner = Authority.of(List.of(new Grant(Role.ADMINISTRATOR, DeviceScope.ALL)));

    Authority token = owner.within(EnumSet.of(Permission.DEVICE_READ, Permission.FLEET_READ), EAST);

    assertThat(token.permissions()).containsExactly(Permission.DEVICE_READ);
    assertThat(token.scope(Permission.DEVICE_READ)).isEqualTo(EAST);
  }

  @Test
  void a_token_makes_neither_accounts_nor_tokens_and_is_no_second_person() {
    Authority owner = Authority.of(List.of(new Grant(Role.ADMINISTRATOR, DeviceScope.ALL)));

    Authority token = owner.within(EnumSet.allOf(Permission.class), DeviceScope.ALL);

    assertThat(EnumSet.complementOf(EnumSet.copyOf(token.permissions())))
        .containsExactlyInAnyOrder(
            Permission.OPERATOR_WRITE, Permission.TOKEN_CREATE, Permission.APPROVAL_DECIDE);
  }

  @Test
  void scopes_that_have_no_name_in_common_have_no_device_in_common() {
    DeviceScope both = EAST.and(WEST);

    assertThat(both.limited()).isTrue();
    assertThat(both.groups()).isEmpty();
    assertThat(both.models()).isEmpty();
  }
}
