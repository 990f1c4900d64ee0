package org.muster.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.kernel.Refusal;
import org.muster.role.DeviceScope;
import org.muster.role.Grant;
import org.muster.role.Role;

class SuccessionTest {

  private static final DeviceScope SOME = DeviceScope.of(Set.of("some"), Set.of());

  private final Operator first = with(new Grant(Role.ADMINISTRATOR, DeviceScope.ALL));
  private final Operator second = with(new Grant(Role.ADMINISTRATOR, DeviceScope.ALL));

  @Test
  void one_administrator_is_enough() {
    second.disable(true);

    assertThatCode(() -> Succession.require(List.of(first, second))).doesNotThrowAnyException();
  }

  @Test
  void who_is_disabled_is_none() {
    first.disable(true);

    refused(first);
  }

  @Test
  void who_has_other_roles_is_none() {
    first.has(List.of(new Grant(Role.SECURITY, DeviceScope.ALL)));

    refused(first);
  }

  @Test
  void who_is_limited_to_some_devices_is_none() {
    first.has(List.of(new Grant(Role.ADMINISTRATOR, SOME)));

    refused(first);
  }

  @Test
  void who_signs_in_elsewhere_only_is_none() {
    refused(
        new Operator(
            3,
            "elsewhere",
            List.of(new Grant(Role.ADMINISTRATOR, DeviceScope.ALL)),
            Instant.EPOCH));
  }

  @Test
  void somebody_has_to_be_there_at_all() {
    refused();
  }

  private static void refused(Operator... left) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Succession.require(List.of(left)));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  private static Operator with(Grant grant) {
    Operator operator = new Operator(1, "somebody", List.of(grant), Instant.EPOCH);
    operator.changePassword("hashed", null);
    return operator;
  }
}
