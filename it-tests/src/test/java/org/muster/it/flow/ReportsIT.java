package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Alert;

/** Alerts and announced objects: what devices say unasked (TS §5.2.2, §5.4). */
@OnTheServer
class ReportsIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @Test
  void an_alert_in_package1_is_stored_and_listed() {
    device
        .opensWith(
            Alert.clientInitiated(), Alert.completion("urn:oma:at:fumo:1.0:done", UPDATE, 200))
        .isDismissed();

    JsonObject alert = operator.seesAlerts(device, 1).get(0);

    assertThat(alert.getString("type")).isEqualTo("urn:oma:at:fumo:1.0:done");
    assertThat(alert.getString("source")).isEqualTo(UPDATE);
    assertThat(alert.getString("mark")).isEqualToIgnoringCase("informational");
    assertThat(alert.getString("dataType")).isEqualTo("application/json");
    assertThat(alert.getJsonObject("data").getInt("ResultCode")).isEqualTo(200);
    assertThat(alert.getString("session"))
        .isEqualTo(operator.lastSessionOf(device).getString("id"));
    assertThat(alert).containsKey("receivedAt").doesNotContainKey("target");
  }

  @Test
  void alerts_in_package3_come_with_the_results() {
    String id = operator.queues(device, exec(UPDATE));

    device
        .opens()
        .isAsked(exec(UPDATE))
        .reports(
            List.of(done()),
            Alert.completion("urn:first", UPDATE, 1),
            Alert.completion("urn:second", UPDATE, 2))
        .isDismissed();

    operator.sees(id, "SUCCEEDED");
    assertThat(operator.seesAlerts(device, 2))
        .extracting(alert -> alert.getString("type"))
        .containsExactly("urn:second", "urn:first");
  }

  @Test
  void alerts_come_through_although_the_counts_do_not_match() {
    String id = operator.queues(device, get(DEV_ID));

    device
        .opens()
        .isAsked(get(DEV_ID))
        .reports(List.of(done(), done()), Alert.completion("urn:done", UPDATE, 1))
        .isDismissed();

    operator.sees(id, "IN_DOUBT");
    operator.seesAlerts(device, 1);
  }

  @Test
  void data_of_any_kind_and_marks_of_any_case_are_taken() {
    device
        .opensWith(
            "{\"Alert\":[{\"AlertType\":\"a\",\"Mark\":\"Fatal\",\"Data\":{\"DM1x\":1200}},"
                + "{\"AlertType\":\"b\",\"Data\":17},{\"AlertType\":\"c\",\"Data\":\"text\"},"
                + "{\"AlertType\":\"d\",\"Mark\":\"no such mark\",\"Data\":null},"
                + "{\"Data\":\"no type\"}, 5, null]}")
        .isDismissed();

    List<JsonObject> alerts = operator.seesAlerts(device, 4);

    assertThat(alerts)
        .extracting(alert -> alert.getString("type"))
        .containsExactlyInAnyOrder("a", "b", "c", "d");
    JsonObject first = alerts.stream().filter(a -> "a".equals(a.getString("type"))).findAny().get();
    assertThat(first.getString("mark")).isEqualToIgnoringCase("fatal");
    assertThat(first.getJsonObject("data").getInt("DM1x")).isEqualTo(1200);
  }

  @Test
  void announced_objects_are_learned_and_replaced_but_not_forgotten() {
    device
        .opensWith(
            "{\"MOS\":[{\"DDF\":\"http://ddf/devinfo\",\"MOID\":\"urn:oma:mo:oma-dm-devinfo:1.2\",\"MIID\":[\"1\"]},"
                + "{\"MOID\":\"urn:oma:mo:oma-fumo:1.0\",\"MIID\":[\"fw1\",\"fw2\"]}]}")
        .isDismissed();
    List<JsonObject> learned =
        operator.device(device).getJsonArray("objects").getValuesAs(JsonObject.class);
    assertThat(learned)
        .extracting(object -> object.getString("moid"))
        .containsExactlyInAnyOrder("urn:oma:mo:oma-dm-devinfo:1.2", "urn:oma:mo:oma-fumo:1.0");

    device.opens().isDismissed();
    assertThat(operator.device(device).getJsonArray("objects")).hasSize(2);

    device
        .opensWith("{\"MOS\":[{\"MOID\":\"urn:oma:mo:oma-fumo:1.0\",\"MIID\":[]}]}")
        .isDismissed();
    assertThat(operator.device(device).getJsonArray("objects")).hasSize(1);
  }

  @Test
  void a_first_session_after_a_bootstrap_is_told_apart() {
    device
        .opensWith("{\"Alert\":[{\"AlertType\":\"urn:oma:at:dm:2.0:BootstrapComplete\"}]}")
        .isDismissed();

    assertThat(operator.lastSessionOf(device).getString("initiation")).isEqualTo("BOOTSTRAP");
  }
}
