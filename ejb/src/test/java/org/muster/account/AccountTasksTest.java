package org.muster.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.command.CommandDetails;
import org.muster.command.CommandState;

/** What may be on a device although the task that brought it has failed. */
class AccountTasksTest {

  @ParameterizedTest
  @CsvSource({
    "0,     , false", // it was never sent
    "1,  403, false", // refused at once
    "1,  500, false",
    "1,     , true", // the session was lost, or it is under way
    "1,  200, true", // said to be done, and then in doubt
    "2,  403, true", // the first time it may have been done
    "2,     , true"
  })
  void only_what_was_never_sent_or_refused_at_once_is_surely_not_done(
      int attempts, Integer status, boolean may) {
    assertThat(AccountTasks.mayBeDone(command(attempts, status))).isEqualTo(may);
  }

  private static CommandDetails command(int attempts, Integer status) {
    return new CommandDetails(
        1,
        "IMEI:1",
        List.of("HGET", "https://h/repository/a", "urn:oma:mo:oma-dm-dmacc:1.2//Auth/Trsp/Secret"),
        CommandState.FAILED,
        status,
        null,
        List.of(),
        null,
        null,
        null,
        attempts,
        null,
        null,
        null,
        null,
        "admin",
        true);
  }
}
