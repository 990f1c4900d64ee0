package org.muster.it.device;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Package3;

/** What was wrong with a refused package is found with the device, in words (TS §5.6). */
@OnTheServer
class IncidentsIT {

  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @Test
  void a_package_that_is_no_json_is_written_down() {
    assertThat(device.initiates("{\"Alert\":[}").status()).isEqualTo(400);

    JsonObject incident = incidents(device).get(0);
    assertThat(incident.getInt("status")).isEqualTo(400);
    assertThat(incident.getString("reason")).containsIgnoringCase("json");
    assertThat(incident).containsKeys("id", "occurredAt");
  }

  @Test
  void results_without_a_session_are_written_down() {
    device.sends(Package3.MEDIA_TYPE, "{\"Status\":[]}".getBytes(StandardCharsets.UTF_8));

    assertThat(incidents(device).get(0).getString("reason")).contains("Package#1");
  }

  @Test
  void a_media_type_that_is_none_of_the_endpoints_is_written_down() {
    device.sends("text/xml", "<SyncML/>".getBytes(StandardCharsets.UTF_8));

    assertThat(incidents(device).get(0).getInt("status")).isEqualTo(415);
  }

  @Test
  void a_wrong_password_is_written_down_without_the_password() throws Exception {
    Credentials wrong = new Credentials(device.credentials().username(), "not-the-password");
    new DeviceConnection(ServerUnderTest.at("/dm"), device.id(), wrong, new HttpLines())
        .initiate("{}");

    JsonObject incident = incidents(device).get(0);
    assertThat(incident.getInt("status")).isEqualTo(401);
    assertThat(incident.toString()).doesNotContain("not-the-password");
  }

  @Test
  void somebody_else_who_claims_to_be_the_device_is_written_down_with_it() throws Exception {
    Credentials foreign = LockstepDevice.registered().credentials();
    new DeviceConnection(ServerUnderTest.at("/dm"), device.id(), foreign, new HttpLines())
        .initiate("{}");

    assertThat(incidents(device).get(0).getInt("status")).isEqualTo(403);
  }

  @Test
  void a_session_as_it_should_be_is_no_incident() {
    device.opens().isDismissed();

    assertThat(incidents(device)).isEmpty();
  }

  @Test
  void a_device_keeps_its_latest_incidents_only() {
    IntStream.range(0, 103).forEach(i -> device.initiates("{"));
    device.initiates("[]");

    List<JsonObject> kept = incidents(device);

    assertThat(kept).hasSize(100);
    assertThat(kept.get(0).getString("reason")).isNotEqualTo(kept.get(1).getString("reason"));
  }

  private List<JsonObject> incidents(LockstepDevice of) {
    return api.read(of.path() + "/incidents?limit=500")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }
}
