package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.JournaledSession;
import org.muster.simulator.SessionEnd;
import org.muster.simulator.command.AlertForm;
import org.muster.simulator.command.Execution;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.wire.Command;

/** Nodes that are run: at once, or over when the device says so, wherever it does (TS §5.4). */
@OnTheServer
class SimulatedExecutionsIT {

  private static final String RUN = DEMO + "/demo/Run";
  private static final String JOB = DEMO + "/demo/Job";
  private static final String DISABLE = StandardObjects.CAPABILITY + "/camera/Operations/Disable";
  private static final String COMPLETE = "urn:oma:at:dcmo:1.0:OperationComplete";

  private final Operator operator = new Operator();

  @Test
  void an_end_is_told_where_the_command_wants_it_in_a_session_of_its_own() {
    try (Simulated device = Simulated.with(b -> b)) {
      String place = "/dm/" + UUID.randomUUID();
      List<String> ids =
          operator.queuesAll(
              device.registered(),
              Command.of("EXEC", RUN, ServerUnderTest.at(place).toString()),
              exec(JOB));

      device.contacts();
      ids.forEach(id -> operator.sees(id, "ACCEPTED"));

      device.contacts();
      assertThat(operator.sees(ids.get(0), "SUCCEEDED").getInt("result")).isEqualTo(200);
      assertThat(operator.stateOf(ids.get(1))).isEqualTo("ACCEPTED");

      device.contacts();
      operator.sees(ids.get(1), "SUCCEEDED");
      assertThat(endpoints(device)).containsExactly("/dm", place, "/dm");
    }
  }

  @Test
  void what_waits_for_the_device_is_done_wherever_it_tells_an_end() {
    try (Simulated device = Simulated.with(b -> b)) {
      String place = "/dm/" + UUID.randomUUID();
      String run =
          operator.queues(
              device.registered(), Command.of("EXEC", RUN, ServerUnderTest.at(place).toString()));
      device.contacts();
      String read = operator.queues(device.registered(), get(DEV_ID));

      device.contacts();

      operator.sees(run, "SUCCEEDED");
      operator.sees(read, "SUCCEEDED");
      assertThat(endpoints(device)).containsExactly("/dm", place);
    }
  }

  @Test
  void an_end_whose_place_is_not_there_is_told_at_the_usual_one() {
    try (Simulated device = Simulated.with(b -> b)) {
      String id =
          operator.queues(
              device.registered(), Command.of("EXEC", RUN, "http://127.0.0.1:1/nobody"));
      device.contacts();
      assertThat(device.virtual().contact().end()).isEqualTo(SessionEnd.UNREACHABLE);
      operator.sees(id, "ACCEPTED");

      device.contacts();

      operator.sees(id, "SUCCEEDED");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RESULT_CODE, 1200, SUCCEEDED",
    "DM1X_TEXT, 1200, SUCCEEDED",
    "DM1X_NUMBER, 1200, SUCCEEDED",
    "RESULT_CODE, 1402, FAILED",
    "DM1X_TEXT, 1402, FAILED",
    "DM1X_NUMBER, 1402, FAILED"
  })
  void a_result_counts_in_whatever_form_it_is_told(AlertForm form, int result, String end) {
    Execution told = Execution.later(COMPLETE, result).as(form).about("camera");
    try (Simulated device =
        Simulated.with(b -> b.holdingStandardObjects().runningAs(DISABLE, told))) {
      String id = operator.queues(device.registered(), exec(DISABLE));
      device.contacts();

      device.contacts();

      assertThat(operator.sees(id, end).getInt("result")).isEqualTo(result);
      JsonObject alert = operator.seesAlerts(device.registered(), 1).get(0);
      assertThat(alert.getString("command")).isEqualTo(id);
      assertThat(alert.getString("meaning")).isNotBlank();
    }
  }

  @Test
  void an_end_may_be_told_in_the_same_session_and_in_the_words_of_older_devices() {
    Execution disabling =
        Execution.later(COMPLETE, 1402).inSession().as(AlertForm.DM1X_TEXT).about("camera");
    try (Simulated device =
        Simulated.with(b -> b.holdingStandardObjects().runningAs(DISABLE, disabling))) {
      String id = operator.queues(device.registered(), exec(DISABLE));
      operator.queues(
          device.registered(), Command.of("CONT", ServerUnderTest.at("/dm/further").toString()));
      operator.queues(device.registered(), get(DEV_ID));

      device.contacts();

      assertThat(operator.sees(id, "FAILED").getInt("result")).isEqualTo(1402);
      assertThat(device.virtual().journal().sessions()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"200, SUCCEEDED", "1200, SUCCEEDED", "1401, FAILED", "507, FAILED"})
  void what_is_over_at_once_has_the_status_of_its_object(int status, String end) {
    try (Simulated device = Simulated.with(b -> b.runningAs(RUN, Execution.now(status)))) {
      String id = operator.queues(device.registered(), exec(RUN));

      device.contacts();

      assertThat(operator.sees(id, end).getInt("status")).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({"Wipe, 1201", "FullyLock, 1200"})
  void success_has_several_codes(String operation, int result) {
    try (Simulated device = Simulated.with(DeviceBuilder::holdingStandardObjects)) {
      String id =
          operator.queues(
              device.registered(),
              exec(StandardObjects.LOCK_AND_WIPE + "//Operations/" + operation));
      device.contacts();

      device.contacts();

      assertThat(operator.sees(id, "SUCCEEDED").getInt("result")).isEqualTo(result);
    }
  }

  private static List<String> endpoints(Simulated device) {
    return device.virtual().journal().sessions().stream()
        .map(JournaledSession::endpoint)
        .map(endpoint -> endpoint.getPath())
        .toList();
  }
}
