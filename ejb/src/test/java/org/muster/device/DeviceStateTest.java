package org.muster.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceStateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUARANTINED |",
        "REGISTERED  | QUARANTINED BLOCKED RETIRED",
        "ACTIVE      | REGISTERED",
        "BLOCKED     | QUARANTINED REGISTERED ACTIVE",
        "RETIRED     | REGISTERED ACTIVE BLOCKED"
      })
  void a_state_is_reached_from_these(DeviceState state, String before) {
    assertThat(state.before())
        .extracting(DeviceState::name)
        .containsExactlyInAnyOrder(before == null ? new String[0] : before.split(" "));
  }

  @ParameterizedTest
  @EnumSource
  void a_device_is_managed_only_if_an_operator_wants_it(DeviceState state) {
    assertThat(state.isAdmitted())
        .isEqualTo(state == DeviceState.REGISTERED || state == DeviceState.ACTIVE);
  }
}
