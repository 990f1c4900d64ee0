package org.muster.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.muster.it.api.Problems.problem;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;

/**
 * The tables of what operators and programs may do, in {@code docs/access.md}: the server does as
 * they say, cell by cell, and they have all that it does.
 */
@OnTheServer
class AccessTableIT {

  private static final String GROUP = Accounts.anyName();

  private static PushService push;
  private static Operations operations;
  private static AccessCallers callers;
  private static AccessTrial trial;

  @BeforeAll
  static void everybody_is_there() {
    push = PushService.open();
    operations = Operations.ofTheServer();
    callers = new AccessCallers(GROUP);
    trial = new AccessTrial(callers, operations, push, GROUP);
  }

  @AfterAll
  static void the_push_service_closes() {
    push.close();
  }

  @TestFactory
  Stream<DynamicTest> everybody_is_answered_as_the_table_says() {
    return AccessRow.ofOperators().stream()
        .map(
            row -> dynamicTest(row.name(), () -> assertThat(trial.of(row)).isEqualTo(row.cells())));
  }

  @Test
  void every_operation_has_a_row_and_every_row_an_operation() {
    Set<String> rows =
        AccessRow.ofOperators().stream()
            .filter(AccessRow::isOfTheApi)
            .map(AccessRow::operation)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rows).isEqualTo(operations.names());
  }

  @Test
  void every_row_follows_from_the_permission_that_it_names() {
    Holders holders = Holders.ofTheServer();

    assertThat(AccessRow.ofOperators())
        .allSatisfy(
            row -> {
              Map<String, String> cells = new TreeMap<>(row.cells());
              cells.remove(AccessCallers.ELSEWHERE);
              assertThat(cells).as(row.name()).isEqualTo(holders.cells(row, callers.columns()));
            });
  }

  @Test
  void the_roles_in_the_documentation_are_those_of_the_server() {
    assertThat(MarkdownTable.rows("operations.md", "permission"))
        .isEqualTo(Holders.ofTheServer().table());
  }

  @Test
  void an_account_that_was_disabled_is_nobodys() {
    problem(Accounts.signedBy(callers.disabled()).get("/api/v1/me"), 401);
    problem(Accounts.signsIn(callers.disabled(), Accounts.PASSWORD, null), 401);
  }
}
