package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.status;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Command;

/** An EXEC that takes its time: 202 now, the end in an alert (TS §5.4, §13.1). */
@OnTheServer
class AsynchronousExecutionIT {

  private static final String ENDED = "org.openmobilealliance.dm.firmwareupdate.downloadandupdate";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @Test
  void the_alert_may_come_in_the_same_package() {
    String id = operator.queues(device, exec(UPDATE));

    device
        .opens()
        .isAsked(exec(UPDATE))
        .reports(List.of(status(202)), Alert.completion(ENDED, UPDATE, 200))
        .isDismissed();

    JsonObject done = operator.sees(id, "SUCCEEDED");
    assertThat(done.getInt("status")).isEqualTo(202);
    assertThat(done.getInt("result")).isEqualTo(200);
  }

  @Test
  void the_alert_may_come_later_in_the_same_session() {
    String id = operator.queuesAll(device, exec(UPDATE)).get(0);
    operator.queues(device, Command.of("CONT", ServerUnderTest.at("/dm/further").toString()));

    device
        .opens()
        .isAsked(exec(UPDATE))
        .answers(status(202))
        .isAsked(Command.of("CONT", ServerUnderTest.at("/dm/further").toString()))
        .reports(List.of(done()), Alert.completion(ENDED, UPDATE, 200))
        .isDismissed();

    operator.sees(id, "SUCCEEDED");
  }

  @Test
  void the_alert_may_come_in_a_later_session_and_names_the_command_that_it_ended() {
    String id = accepted(UPDATE);

    device.opensWith(Alert.clientInitiated(), Alert.completion(ENDED, UPDATE, 410)).isDismissed();

    JsonObject failed = operator.sees(id, "FAILED");
    assertThat(failed.getInt("result")).isEqualTo(410);
    assertThat(failed.getString("reason")).containsIgnoringCase("update failed");
    JsonObject alert = operator.seesAlerts(device, 1).get(0);
    assertThat(alert.getString("command")).isEqualTo(id);
    assertThat(alert.getInt("result")).isEqualTo(410);
    assertThat(alert.getString("meaning")).containsIgnoringCase("update failed");
  }

  @Test
  void the_alert_may_come_at_the_server_uri_of_the_exec() {
    String place = ServerUnderTest.at("/dm/executions").toString();
    String id = operator.queues(device, Command.of("EXEC", UPDATE, place));
    device.opens().isAsked(Command.of("EXEC", UPDATE, place)).answers(status(202)).isDismissed();

    device
        .opensAt("/dm/executions", Alert.clientInitiated(), Alert.completion(ENDED, UPDATE, 200))
        .isDismissed();

    operator.sees(id, "SUCCEEDED");
  }

  @ParameterizedTest
  @CsvSource({
    // the instance by name where the server left it out, and the other way round
    "urn:oma:mo:oma-fumo:1.0//DownloadAndUpdate, urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate",
    "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate, urn:oma:mo:oma-fumo:1.0//DownloadAndUpdate",
    // the object instead of the node, as the firmware object's specification has it
    "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate, urn:oma:mo:oma-fumo:1.0/fw1/",
    "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate, urn:oma:mo:oma-fumo:1.0/fw1",
    // without urn:
    "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate, oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate"
  })
  void the_source_may_be_written_otherwise(String executed, String source) {
    String id = accepted(executed);

    device.opensWith(Alert.completion(ENDED, source, 200)).isDismissed();

    operator.sees(id, "SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ResultCode\":1200,\"Identifier\":\"c1\"}",
        "{\"DM1x\":1200}",
        "{\"DM1x\":\"<ResultCode>1200</ResultCode><Identifier>c1</Identifier>\"}",
        "{\"DM1x\":\"1200\"}",
        "1200",
        "\"1200\""
      })
  void the_result_may_be_written_in_many_ways(String data) {
    String node = "urn:oma:mo:oma-lawmo:1.0//Operations/FullyLock";
    String id = accepted(node);

    device
        .opensWith(
            "{\"Alert\":[{\"AlertType\":\"urn:oma:at:lawmo:1.0:OperationComplete\","
                + "\"SourceURI\":\""
                + node
                + "\",\"Data\":"
                + data
                + "}]}")
        .isDismissed();

    assertThat(operator.sees(id, "SUCCEEDED").getInt("result")).isEqualTo(1200);
  }

  @ParameterizedTest
  @CsvSource({
    // another instance, another node, another object
    ENDED + ", urn:oma:mo:oma-fumo:1.0/fw2/DownloadAndUpdate",
    ENDED + ", urn:oma:mo:oma-fumo:1.0/fw1/Update",
    ENDED + ", urn:oma:mo:oma-scomo:1.0/fw1/",
    // a wish of the device is no end
    "org.openmobilealliance.dm.firmwareupdate.devicerequest, "
        + "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate"
  })
  void an_alert_about_something_else_ends_nothing(String type, String source) {
    String id = accepted(UPDATE);

    device.opensWith(Alert.completion(type, source, 200)).isDismissed();

    assertThat(operator.seesAlerts(device, 1).get(0)).doesNotContainKey("command");
    assertThat(operator.stateOf(id)).isEqualTo("ACCEPTED");
  }

  @Test
  void an_execution_that_was_in_doubt_is_resolved_by_its_alert() {
    String id = operator.queues(device, exec(UPDATE));
    device.opens().isAsked(exec(UPDATE));
    device.opens().isDismissed();
    operator.sees(id, "IN_DOUBT");

    device.opensWith(Alert.completion(ENDED, UPDATE, 200)).isDismissed();

    operator.sees(id, "SUCCEEDED");
  }

  @Test
  void an_end_without_a_result_is_doubtful() {
    String id = accepted(UPDATE);

    device
        .opensWith(
            "{\"Alert\":[{\"AlertType\":\"" + ENDED + "\",\"SourceURI\":\"" + UPDATE + "\"}]}")
        .isDismissed();

    operator.sees(id, "IN_DOUBT");
  }

  private String accepted(String node) {
    return operator.hasDone(device, exec(node), status(202), "ACCEPTED");
  }
}
