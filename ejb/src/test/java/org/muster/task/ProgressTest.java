package org.muster.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.command.CommandDetails;
import org.muster.command.CommandState;

/** When the next step has to wake the device. */
class ProgressTest {

  @ParameterizedTest
  @CsvSource({
    "EXEC, SUCCEEDED, 200,    , false",
    "EXEC, SUCCEEDED, 202, 200, true",
    "EXEC, EXPIRED,   202,    , true",
    "EXEC, SUCCEEDED, 202,    , true",
    "EXEC, FAILED,    202,    , true",
    "EXEC, FAILED,       ,    , true",
    "GET,  SUCCEEDED, 202,    , false",
    "GET,  SUCCEEDED, 200,    , false",
    "GET,  FAILED,    404,    , false"
  })
  void a_device_may_be_gone_unless_its_status_brought_the_end(
      String name, CommandState state, Integer status, Integer result, boolean late) {
    assertThat(Progress.isLate(command(name, state, status, result))).isEqualTo(late);
  }

  private static CommandDetails command(
      String name, CommandState state, Integer status, Integer result) {
    return new CommandDetails(
        1,
        "PlanB",
        List.of(name, "urn:x:y//Run"),
        state,
        status,
        null,
        List.of(),
        null,
        null,
        7L,
        1,
        null,
        null,
        null,
        result,
        null,
        false);
  }
}
