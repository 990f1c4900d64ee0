package org.muster.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @Test
  void the_roles_that_run_devices_contain_each_other() {
    assertThat(Role.HELPDESK.permissions()).containsAll(Role.VIEWER.permissions());
    assertThat(Role.OPERATOR.permissions()).containsAll(Role.HELPDESK.permissions());
    assertThat(Role.SECURITY.permissions()).containsAll(Role.VIEWER.permissions());
    assertThat(Role.ADMINISTRATOR.permissions()).containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  void a_viewer_only_reads() {
    assertThat(Role.VIEWER.permissions()).allMatch(one -> one.word().endsWith(".read"));
  }

  @Test
  void who_watches_does_not_run_devices_and_who_runs_them_does_not_watch() {
    Set<Permission> watches = EnumSet.copyOf(Role.SECURITY.permissions());
    watches.removeAll(Role.OPERATOR.permissions());
    Set<Permission> runs = EnumSet.copyOf(Role.OPERATOR.permissions());
    runs.removeAll(Role.SECURITY.permissions());

    assertThat(watches)
        .containsExactlyInAnyOrder(
            Permission.CREDENTIAL_WRITE,
            Permission.TRUST_WRITE,
            Permission.OPERATOR_READ,
            Permission.AUDIT_READ);
    assertThat(runs)
        .contains(Permission.COMMAND_QUEUE, Permission.TASK_WRITE, Permission.DEVICE_DELETE);
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void a_permission_is_found_by_its_word_and_has_a_sentence(Permission permission) {
    assertThat(Permission.of(permission.word())).contains(permission);
    assertThat(permission.sentence()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_is_found_by_its_word(Role role) {
    assertThat(Role.of(role.word())).contains(role);
  }

  @Test
  void a_scope_is_read_as_it_was_written() {
    DeviceScope scope = DeviceScope.of(Set.of("a \"b\"", "c"), Set.of("M,1"));

    assertThat(DeviceScope.read(scope.text())).isEqualTo(scope);
    assertThat(DeviceScope.read(DeviceScope.ALL.text())).isEqualTo(DeviceScope.ALL);
  }
}
