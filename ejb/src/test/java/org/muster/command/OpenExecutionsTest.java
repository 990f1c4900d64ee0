package org.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;

/** One execution of a node at a time (TS §5.4). */
class OpenExecutionsTest {

  private static final String FUMO = "urn:oma:mo:oma-fumo:1.0";
  private static final String UPDATE = FUMO + "/fw1/Update";
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    FUMO + "/fw1/Update," + FUMO + "/fw1/Update,true",
    FUMO + "//Update," + FUMO + "/fw1/Update,true",
    FUMO + "/fw1/Update," + FUMO + "//Update,true",
    FUMO + "/fw1/UPDATE," + FUMO + "/fw1/Update,true",
    FUMO + "/fw2/Update," + FUMO + "/fw1/Update,false",
    FUMO + "/fw1/Download," + FUMO + "/fw1/Update,false",
    FUMO + "/fw1/Update/Now," + FUMO + "/fw1/Update,false",
    "urn:oma:mo:oma-fumo:1.1/fw1/Update," + FUMO + "/fw1/Update,false",
    "urn:d:1/(x)/Do?nv=(x)/P:A,urn:d:1/(x)/Do?nv=(x)/P:A,true",
    "urn:d:1/(x)/Do?nv=(x)/P:A,urn:d:1/(x)/Do?nv=(x)/P:B,false"
  })
  void two_addresses_may_lead_to_one_node(String one, String other, boolean same) {
    assertThat(OpenExecutions.mayBeTheSame(ClientUri.parse(one), ClientUri.parse(other)))
        .isEqualTo(same);
  }

  @Test
  void what_is_no_execution_is_never_in_the_way() {
    assertThat(among(waiting()).obstacle(List.of(Command.of(List.of("GET", UPDATE))))).isEmpty();
  }

  @Test
  void a_node_is_not_executed_twice_by_one_request() {
    assertThat(among().obstacle(List.of(exec(UPDATE), exec(FUMO + "/fw2/Update")))).isEmpty();
    assertThat(among().obstacle(List.of(exec(UPDATE), exec(FUMO + "//Update"))))
        .hasValueSatisfying(why -> assertThat(why).contains("in one request"));
  }

  @Test
  void an_execution_that_is_not_over_is_in_the_way_and_says_how() {
    assertThat(obstacleBy(waiting())).hasValueSatisfying(w -> assertThat(w).contains("waiting"));
    assertThat(obstacleBy(sent())).hasValueSatisfying(w -> assertThat(w).contains("under way"));
    QueuedCommand doubtful = sent();
    doubtful.doubt("The device fell silent.");
    assertThat(obstacleBy(doubtful)).hasValueSatisfying(w -> assertThat(w).contains("resolve it"));
  }

  private static Optional<String> obstacleBy(QueuedCommand open) {
    return among(open).obstacle(List.of(exec(UPDATE)));
  }

  private static OpenExecutions among(QueuedCommand... open) {
    return new OpenExecutions(List.of(open));
  }

  private static QueuedCommand waiting() {
    return new QueuedCommand(1, "PlanB", exec(UPDATE), null, Queueing.byServer(false), NOW);
  }

  private static QueuedCommand sent() {
    QueuedCommand command = waiting();
    command.send(1, NOW);
    return command;
  }

  private static Command exec(String uri) {
    return Command.of(List.of("EXEC", uri));
  }
}
