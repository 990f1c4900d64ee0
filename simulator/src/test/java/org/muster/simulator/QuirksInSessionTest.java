package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.simulator.command.Execution;
import org.muster.simulator.quirk.Quirk;

/** Sessions of devices that take another course than the book has (TS §20). */
class QuirksInSessionTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";

  private static final String JSON = "application/problem+json";

  private final Encounter met = Encounter.with(DeviceBuilder::announcingItself);

  @AfterEach
  void part() {
    met.close();
  }

  @ParameterizedTest
  @EnumSource(Quirk.class)
  void session_comes_to_its_end_with_any_quirk(Quirk quirk) {
    met.has(quirk);
    met.server().asks("[[\"GET\",\"" + INFO + "//\"]]").asks("[[\"GET\",\"" + INFO + "//DevID\"]]");
    met.server().asks("[[\"END\"]]").asks("[[\"END\"]]");

    assertThat(met.device().contact().isOrderly()).isTrue();
  }

  @Test
  void package1_is_repeated_and_the_second_answer_counts() {
    met.has(Quirk.REPEATS_PACKAGE1);
    met.server().asks("[[\"GET\",\"" + INFO + "//\"]]").asks("[[\"GET\",\"urn:none:1.0//\"]]");
    met.server().asks("[[\"END\"]]");

    SessionReport report = met.device().contact();

    assertThat(report.exchanges()).isEqualTo(3);
    assertThat(met.texts().get(1)).isEqualTo(met.texts().get(0));
    assertThat(met.texts().get(2)).isEqualTo("{\"Status\":[{\"sc\":404}]}");
  }

  @Test
  void package1_is_not_repeated_when_the_session_is_over() {
    met.has(Quirk.REPEATS_PACKAGE1);
    met.server().asks("[[\"END\"]]");

    assertThat(met.device().contact().exchanges()).isEqualTo(1);
  }

  @Test
  void cont_is_unknown_and_moves_nothing() {
    met.has(Quirk.CONT_UNKNOWN);
    met.server().asks("[[\"CONT\",\"" + met.server().at("/moved") + "\"]]").asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.server().heardAt("/moved")).isEmpty();
    assertThat(met.texts().get(1)).isEqualTo("{\"Status\":[{\"sc\":501}]}");
  }

  @Test
  void commands_beside_an_end_are_skipped() {
    met.has(Quirk.SKIPS_COMMANDS_BESIDE_END);
    met.server().asks("[[\"GET\",\"" + INFO + "//\"],[\"END\"]]");

    assertThat(met.device().contact().commands()).isZero();
  }

  @Test
  void end_is_answered_and_what_the_server_says_to_that_is_ignored() {
    met.has(Quirk.ANSWERS_END, Quirk.STATUS_NULL, Quirk.ALERT_NULL);
    met.server().asks("[[\"END\"]]").says("/dm", 400, "text/plain", "no");

    assertThat(met.device().contact().isOrderly()).isTrue();

    assertThat(met.texts().get(1)).isEqualTo("{\"Status\":null,\"Alert\":null}");
  }

  @Test
  void end_stands_when_the_line_breaks_under_the_answer_to_it() {
    met.has(Quirk.ANSWERS_END);
    met.server().asks("[[\"END\"]]").hangsUp("/dm");

    assertThat(met.device().contact().end()).isEqualTo(SessionEnd.ENDED);
  }

  @Test
  void error_in_json_is_answered_twenty_times_and_no_more() {
    met.has(Quirk.READS_ERRORS_AS_PACKAGE2);
    for (int i = 0; i < 30; i++) {
      met.server().says("/dm", 503, JSON, "{\"title\":\"no\"}");
    }

    SessionReport report = met.device().contact();

    assertThat(report.end()).isEqualTo(SessionEnd.ABORTED);
    assertThat(report.exchanges()).isEqualTo(21);
    assertThat(met.texts().get(20)).isEqualTo("{\"Status\":[]}");
  }

  @Test
  void error_that_carries_an_end_ends_the_session() {
    met.has(Quirk.READS_ERRORS_AS_PACKAGE2);
    met.server().says("/dm", 503, JSON, "{\"CMD\":[[\"END\"]]}");

    assertThat(met.device().contact().isOrderly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "[]", "{\"CMD\":5}", "{\"CMD\":[[]]}"})
  void error_that_is_no_json_object_aborts(String body) {
    met.has(Quirk.READS_ERRORS_AS_PACKAGE2);
    met.server().says("/dm", 503, JSON, body);

    assertThat(met.device().contact().end()).isEqualTo(SessionEnd.ABORTED);
    assertThat(met.server().heard()).hasSize(1);
  }

  @Test
  void behaviour_changes_from_the_next_session_on() {
    met.has(Quirk.NO_ALERT);
    met.server().asks("[[\"END\"]]").asks("[[\"END\"]]");
    met.device().contact();
    met.device().behave(Behaviour.FAITHFUL);
    met.device().contact();

    assertThat(met.texts().get(0)).doesNotContain("Alert");
    assertThat(met.texts().get(1)).contains("Alert");
  }

  @Test
  void answer_to_an_end_tells_no_end_of_an_execution() {
    Execution later = Execution.later("urn:x", 1200).inSession();
    try (Encounter other = Encounter.with(b -> b.runningAs(DEMO + "/demo/Job", later))) {
      other.has(Quirk.ANSWERS_END);
      other.server().asks("[[\"EXEC\",\"" + DEMO + "/demo/Job\"]]").asks("[[\"END\"]]");
      other.server().says("/dm", 400, "text/plain", "no");
      other.server().asks("[[\"END\"]]").says("/dm", 400, "text/plain", "no");

      other.device().contact();
      other.device().contact();

      assertThat(other.texts())
          .extracting(text -> text.contains("SourceURI"))
          .containsExactly(false, false, false, true, false);
    }
  }
}
