package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.DeviceConnection;

/** A device that nobody knows registers itself, is told END, and waits for an operator. */
@OnTheServer
class QuarantineIT {

  private final Api api = Api.asAdministrator();
  private final String id =
      ServerUnderTest.NEWCOMERS + ThreadLocalRandom.current().nextLong(1L << 40);
  private final String path = "/api/v1/devices/" + Api.encoded(id);

  @AfterEach
  void leave_nobody_waiting() {
    api.delete(path);
  }

  @Test
  void it_is_heard_and_told_end_and_nothing_else_is_done() throws Exception {
    Answer end = comesWith("secret");

    assertThat(end.status()).isEqualTo(200);
    assertThat(end.text()).isEqualTo("{\"CMD\":[[\"END\"]]}");
    assertThat(api.read(path).getString("state")).isEqualTo("QUARANTINED");
    assertThat(api.read(path)).doesNotContainKey("lastContactAt");
    assertThat(api.read("/api/v1/sessions?device=" + Api.encoded(id)).getJsonArray("items"))
        .isEmpty();
    assertThat(api.read("/api/v1/devices?state=QUARANTINED&limit=500").toString()).contains(id);
    assertThat(comesWith("secret").text()).isEqualTo("{\"CMD\":[[\"END\"]]}");
    assertThat(comesWith("guess").status()).isEqualTo(401);
  }

  @Test
  void an_operator_approves_it_and_it_keeps_its_password() throws Exception {
    comesWith("secret");

    assertThat(becomes("REGISTERED")).isEqualTo(204);

    assertThat(comesWith("secret").status()).isEqualTo(200);
    assertThat(api.read(path).getString("state")).isEqualTo("ACTIVE");
    assertThat(
            api.read("/api/v1/audit?subject=" + Api.encoded(id))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .extracting(entry -> entry.getString("action"))
        .contains("device.quarantine", "device.approve");
  }

  @Test
  void an_operator_turns_it_away() throws Exception {
    comesWith("secret");

    assertThat(becomes("BLOCKED")).isEqualTo(204);

    assertThat(comesWith("secret").status()).isEqualTo(403);
  }

  @Test
  void it_registers_nothing_with_a_cloud_while_it_waits() throws Exception {
    comesWith("secret");

    Answer answer =
        Api.as(id, "secret")
            .with("OMADM-DevID", id)
            .send(
                "POST",
                "/push/register",
                java.util.Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "RegId=x".getBytes());

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void whoever_shows_nothing_or_bears_another_name_is_refused() throws Exception {
    assertThat(comesWith(null).status()).isEqualTo(401);
    assertThat(comes(new Credentials("somebody", "secret")).status()).isEqualTo(401);
    assertThat(comesWith("").status()).isEqualTo(401);
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  private int becomes(String state) {
    return api.put(path + "/state", "{\"state\":\"" + state + "\"}").status();
  }

  private Answer comesWith(String password) throws IOException {
    return comes(password == null ? null : new Credentials(id, password));
  }

  private Answer comes(Credentials credentials) throws IOException {
    try (HttpLines lines = new HttpLines()) {
      return new DeviceConnection(ServerUnderTest.at("/dm"), id, credentials, lines).initiate("{}");
    }
  }
}
