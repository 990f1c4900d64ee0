package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.exec;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.wire.Alert;

/** What a device raises of its own accord is kept, and never answered (TS §5.4). */
@OnTheServer
class SimulatedAlertsIT {

  private static final String UPDATE = StandardObjects.FIRMWARE + "/fw1/DownloadAndUpdate";

  private final Operator operator = new Operator();
  private final Simulated device = Simulated.with(DeviceBuilder::holdingStandardObjects);

  @AfterEach
  void part() {
    device.close();
  }

  @Test
  void an_alert_that_nobody_knows_is_kept_as_it_is() {
    JsonObject data = Json.createObjectBuilder().add("level", 3).build();
    device
        .virtual()
        .raises(
            new Alert(
                "urn:acme:at:battery:1.0:low",
                Optional.of("urn:acme:mo:battery:1.0//Level"),
                Optional.empty(),
                Optional.of("critical"),
                Optional.of("application/vnd.acme"),
                Optional.of(data)));

    device.contacts();
    device.contacts();

    JsonObject alert = operator.seesAlerts(device.registered(), 1).get(0);
    assertThat(alert.getString("type")).isEqualTo("urn:acme:at:battery:1.0:low");
    assertThat(alert.getString("source")).isEqualTo("urn:acme:mo:battery:1.0//Level");
    assertThat(alert.getString("mark")).isEqualToIgnoringCase("critical");
    assertThat(alert.getString("dataType")).isEqualTo("application/vnd.acme");
    assertThat(alert.getJsonObject("data")).isEqualTo(data);
    assertThat(alert).doesNotContainKeys("command", "result");
    device.hasAnOrdinarySession(operator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.openmobilealliance.dm.firmwareupdate.userrequest",
        "org.openmobilealliance.dm.firmwareupdate.devicerequest"
      })
  void a_wish_for_an_update_does_not_end_the_one_under_way(String wish) {
    String id = operator.queues(device.registered(), exec(UPDATE));
    device.contacts();
    device.virtual().raises(Alert.completion(wish, StandardObjects.FIRMWARE + "/fw1/", 0));

    device.contacts();

    assertThat(operator.sees(id, "SUCCEEDED").getInt("result")).isEqualTo(200);
    assertThat(operator.seesAlerts(device.registered(), 2))
        .filteredOn(alert -> alert.getString("type").equals(wish))
        .singleElement()
        .satisfies(alert -> assertThat(alert).doesNotContainKey("command"));
  }

  @Test
  void the_words_of_older_devices_are_understood_where_nothing_waits_for_them() {
    String text = "<ResultCode>1200</ResultCode><Identifier>mail</Identifier>";
    device
        .virtual()
        .raises(
            new Alert(
                "urn:oma:at:scomo:1.0:OperationComplete",
                Optional.of(StandardObjects.SOFTWARE + "//"),
                Optional.of(Json.createObjectBuilder().add("DM1x", text).build())));

    device.contacts();

    JsonObject alert = operator.seesAlerts(device.registered(), 1).get(0);
    assertThat(alert.getInt("result")).isEqualTo(1200);
    assertThat(alert.getJsonObject("data").getString("DM1x")).isEqualTo(text);
  }
}
