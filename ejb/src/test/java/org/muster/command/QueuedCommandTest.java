package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.protocol.Command;
import org.muster.protocol.Moid;
import org.muster.protocol.NodeData;
import org.muster.protocol.ResultCode;
import org.muster.protocol.StatusCode;

/** The state table of a command: one guarded verb for each transition. */
class QueuedCommandTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final long SESSION = 7;
  private static final Moid FUMO = new Moid("urn:oma:mo:oma-fumo:1.0");

  @Test
  void a_queued_command_is_sent_once() {
    QueuedCommand command = queued("GET", "urn:oma:mo:x:1.0//");

    command.send(SESSION, NOW);
    command.send(8, NOW.plusSeconds(1));

    assertThat(command.state()).isEqualTo(CommandState.SENT);
    assertThat(command.attempts()).isEqualTo(1);
    assertThat(command.isSentIn(SESSION)).isTrue();
    assertThat(command.isSentIn(8)).isFalse();
  }

  @Test
  void only_a_queued_command_can_be_cancelled() {
    QueuedCommand waiting = queued("GET", "urn:oma:mo:x:1.0//");
    QueuedCommand sent = sent("GET", "urn:oma:mo:x:1.0//");

    assertThat(waiting.cancel(NOW)).isTrue();
    assertThat(waiting.cancel(NOW)).isFalse();
    assertThat(sent.cancel(NOW)).isFalse();
    assertThat(waiting.state()).isEqualTo(CommandState.CANCELLED);
    assertThat(waiting.details().finishedAt()).isEqualTo(NOW);
    assertThat(sent.state()).isEqualTo(CommandState.SENT);
  }

  @Test
  void a_cancelled_command_is_not_sent() {
    QueuedCommand command = queued("GET", "urn:oma:mo:x:1.0//");
    command.cancel(NOW);

    command.send(SESSION, NOW);

    assertThat(command.state()).isEqualTo(CommandState.CANCELLED);
  }

  @ParameterizedTest
  @CsvSource({
    "200, SUCCEEDED",
    "204, SUCCEEDED",
    "304, SUCCEEDED",
    "1200, SUCCEEDED",
    "1299, SUCCEEDED",
    "403, FAILED",
    "404, FAILED",
    "501, FAILED",
    "1300, FAILED",
    "1404, FAILED",
    "999, FAILED"
  })
  void the_status_of_a_device_decides(int status, CommandState end) {
    QueuedCommand command = sent("GET", "urn:oma:mo:x:1.0//");

    command.report(new StatusCode(status), List.of(), null, NOW);

    assertThat(command.state()).isEqualTo(end);
    assertThat(command.details().status()).isEqualTo(status);
    assertThat(command.details().finishedAt()).isEqualTo(NOW);
  }

  @Test
  void a_failure_is_said_in_words() {
    QueuedCommand command = sent("GET", "urn:oma:mo:x:1.0//");

    command.report(new StatusCode(404), List.of(), null, NOW);

    assertThat(command.details().reason())
        .contains("does not exist on the device")
        .contains("Read its parent");
  }

  @Test
  void a_success_that_says_less_than_it_seems_is_said_in_words_and_a_plain_one_is_not() {
    QueuedCommand show = sent("SHOW", "http://h/");
    QueuedCommand get = sent("GET", "urn:oma:mo:x:1.0//");
    QueuedCommand exec = sent("EXEC", "urn:oma:mo:x:1.0//Run");

    show.report(new StatusCode(200), List.of(), null, NOW);
    get.report(new StatusCode(200), List.of(), null, NOW);
    exec.report(new StatusCode(202), List.of(), null, NOW);

    assertThat(show.details().reason()).contains("What the user did is not known");
    assertThat(get.details().reason()).isNull();
    assertThat(exec.details().reason()).contains("later alert");
  }

  @Test
  void an_execution_that_is_accepted_goes_on() {
    QueuedCommand exec = sent("EXEC", "urn:oma:mo:x:1.0//Run");
    QueuedCommand get = sent("GET", "urn:oma:mo:x:1.0//");

    exec.report(new StatusCode(202), List.of(), null, NOW);
    get.report(new StatusCode(202), List.of(), null, NOW);

    assertThat(exec.state()).isEqualTo(CommandState.ACCEPTED);
    assertThat(exec.details().finishedAt()).isNull();
    assertThat(get.state()).isEqualTo(CommandState.SUCCEEDED);
  }

  @Test
  void an_execution_whose_end_is_overdue_expires_and_only_then() {
    QueuedCommand exec =
        new QueuedCommand(
            1,
            "PlanB",
            Command.of(List.of("EXEC", "urn:oma:mo:x:1.0//Run")),
            null,
            Queueing.byServer(true).completing(Duration.ofSeconds(30)),
            NOW);
    exec.send(1, NOW);
    assertThat(exec.expire(NOW.plusSeconds(60))).isFalse();
    exec.report(new StatusCode(202), List.of(), null, NOW);

    assertThat(exec.expire(NOW.plusSeconds(29))).isFalse();
    assertThat(exec.expire(NOW.plusSeconds(30))).isTrue();

    assertThat(exec.state()).isEqualTo(CommandState.EXPIRED);
    assertThat(exec.details().reason()).contains("never reported the end");
    assertThat(exec.expire(NOW.plusSeconds(31))).isFalse();
  }

  @Test
  void what_is_accepted_no_more_is_not_waited_for() {
    QueuedCommand doubtful = sent("EXEC", "urn:oma:mo:x:1.0//Run");
    doubtful.report(new StatusCode(202), List.of(), null, NOW);
    assertThat(doubtful).extracting("patience.overdueAt").isNotNull();
    QueuedCommand again = sent("EXEC", "urn:oma:mo:x:1.0//Run");
    again.report(new StatusCode(202), List.of(), null, NOW);

    doubtful.doubt("no result");
    again.resolve(CommandState.QUEUED, "seen", NOW);

    assertThat(doubtful).extracting("patience.overdueAt").isNull();
    assertThat(again).extracting("patience.overdueAt").isNull();
  }

  @ParameterizedTest
  @CsvSource({"200, SUCCEEDED", "250, SUCCEEDED", "410, FAILED", "401, FAILED"})
  void an_alert_ends_an_execution_that_was_accepted_or_is_in_doubt(int result, CommandState end) {
    QueuedCommand accepted = sent("EXEC", "urn:oma:mo:oma-fumo:1.0//Update");
    accepted.report(new StatusCode(202), List.of(), null, NOW);
    QueuedCommand doubtful = sent("EXEC", "urn:oma:mo:oma-fumo:1.0//Update");
    doubtful.doubt("lost");

    accepted.complete(ResultCode.of(FUMO, result), NOW);
    doubtful.complete(ResultCode.of(FUMO, result), NOW);

    assertThat(accepted.state()).isEqualTo(end);
    assertThat(accepted.details().result()).isEqualTo(result);
    assertThat(accepted.details().finishedAt()).isEqualTo(NOW);
    assertThat(doubtful.state()).isEqualTo(end);
  }

  @Test
  void an_alert_that_overtakes_the_202_is_remembered() {
    QueuedCommand exec = sent("EXEC", "urn:oma:mo:oma-fumo:1.0//Update");

    exec.complete(ResultCode.of(FUMO, 200), NOW);
    assertThat(exec.state()).isEqualTo(CommandState.SENT);
    exec.report(new StatusCode(202), List.of(), null, NOW);

    assertThat(exec.state()).isEqualTo(CommandState.SUCCEEDED);
  }

  @Test
  void an_alert_changes_nothing_of_what_is_over() {
    QueuedCommand exec = sent("EXEC", "urn:oma:mo:oma-fumo:1.0//Update");
    exec.report(new StatusCode(200), List.of(), null, NOW);

    exec.complete(ResultCode.of(FUMO, 410), NOW.plusSeconds(1));

    assertThat(exec.state()).isEqualTo(CommandState.SUCCEEDED);
    assertThat(exec.details().finishedAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource(
      value = CommandState.class,
      names = {"QUEUED", "SUCCEEDED", "FAILED"})
  void an_operator_resolves_what_is_in_doubt(CommandState found) {
    QueuedCommand command = sent("EXEC", "urn:oma:mo:x:1.0//Run");
    command.doubt("lost");

    assertThat(command.resolve(found, "seen", NOW)).isTrue();

    assertThat(command.state()).isEqualTo(found);
    assertThat(command.details().reason()).isEqualTo("seen");
    assertThat(command.details().finishedAt() == null).isEqualTo(found == CommandState.QUEUED);
  }

  @Test
  void what_is_certain_is_not_resolved() {
    QueuedCommand waiting = queued("GET", "urn:oma:mo:x:1.0//");
    QueuedCommand sent = sent("GET", "urn:oma:mo:x:1.0//");

    assertThat(waiting.resolve(CommandState.FAILED, "seen", NOW)).isFalse();
    assertThat(sent.resolve(CommandState.FAILED, "seen", NOW)).isFalse();
  }

  @Test
  void a_success_that_cannot_be_true_is_a_failure() {
    QueuedCommand command = sent("HGET", "https://repo.example.com/x", "urn:oma:mo:x:1.0//A");

    command.contradict(new StatusCode(200), "It never asked.", NOW);

    assertThat(command.state()).isEqualTo(CommandState.FAILED);
    assertThat(command.details().status()).isEqualTo(200);
    assertThat(command.details().reason()).isEqualTo("It never asked.");
  }

  @Test
  void data_and_locations_are_kept() {
    QueuedCommand command = sent("GET", "urn:oma:mo:x:1.0//A");
    NodeData data = new NodeData("text/plain", "hello".getBytes(StandardCharsets.UTF_8));

    command.report(new StatusCode(200), List.of("urn:oma:mo:x:1.0/1/"), data, NOW);

    assertThat(command.details().data()).isEqualTo(data);
    assertThat(command.details().uris()).containsExactly("urn:oma:mo:x:1.0/1/");
  }

  @Test
  void a_command_that_comes_home_waits_as_if_it_had_never_left() {
    QueuedCommand command = sent("GET", "urn:oma:mo:x:1.0//");

    command.comeHome("The device fell silent.");

    assertThat(command.state()).isEqualTo(CommandState.QUEUED);
    assertThat(command.isSentIn(SESSION)).isFalse();
    assertThat(command.details().session()).isNull();
    assertThat(command.attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(CommandState.class)
  void the_states_that_nothing_leads_out_of_are_these(CommandState state) {
    Set<CommandState> last =
        EnumSet.of(
            CommandState.SUCCEEDED,
            CommandState.FAILED,
            CommandState.CANCELLED,
            CommandState.EXPIRED,
            CommandState.SUPERSEDED);

    assertThat(state.isFinal()).isEqualTo(last.contains(state));
  }

  static QueuedCommand queued(String... line) {
    return new QueuedCommand(
        1,
        "PlanB",
        Command.of(List.of(line)),
        null,
        Queueing.byServer(true).completing(Duration.ofDays(7)),
        NOW);
  }

  private static QueuedCommand sent(String... line) {
    QueuedCommand command = queued(line);
    command.send(SESSION, NOW);
    return command;
  }
}
