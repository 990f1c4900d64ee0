package org.muster.web.admin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;

class OwnGroupsTest {

  private static final DeviceScope OWN = DeviceScope.of(Set.of("a", "b"), Set.of());

  @Test
  void who_is_not_limited_puts_devices_anywhere() {
    passes(DeviceScope.ALL, List.of("x"), List.of("y"), false);
  }

  @Test
  void within_ones_own_groups_a_device_can_be_moved() {
    passes(OWN, List.of("a", "x"), List.of("b", "x"), false);
  }

  @Test
  void a_device_is_neither_put_into_groups_of_others_nor_taken_out_of_them() {
    refused(OWN, List.of("a"), List.of("a", "x"), false);
    refused(OWN, List.of("a", "x"), List.of("a"), false);
  }

  @Test
  void a_device_does_not_get_lost() {
    refused(OWN, List.of("a"), List.of(), false);
    refused(OWN, List.of(), List.of(), false);
  }

  @Test
  void a_device_that_is_ones_own_by_its_model_needs_no_group() {
    passes(OWN, List.of("x"), List.of("x"), true);
    passes(OWN, List.of("x"), List.of("x", "a"), true);
  }

  private static void passes(
      DeviceScope scope, List<String> present, List<String> wanted, boolean byModel) {
    assertThatCode(() -> OwnGroups.check(scope, present, wanted, byModel))
        .doesNotThrowAnyException();
  }

  private static void refused(
      DeviceScope scope, List<String> present, List<String> wanted, boolean byModel) {
    assertThatThrownBy(() -> OwnGroups.check(scope, present, wanted, byModel))
        .isInstanceOf(Refusal.class);
  }
}
