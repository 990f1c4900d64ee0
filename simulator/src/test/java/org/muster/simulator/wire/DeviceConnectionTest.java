package org.muster.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.muster.simulator.ScriptedServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;

class DeviceConnectionTest {

  @Test
  void server_is_driven_step_by_step_right_or_wrong() throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        HttpLines lines = new HttpLines()) {
      server.asks("[[\"END\"]]").says("/moved", 415, "text/plain", "what?");
      DeviceConnection device = new DeviceConnection(server.at("/dm"), "IMEI:1", null, lines);
      Answer package2 = device.initiate("{\"MOS\":null}");
      assertThat(package2.status()).isEqualTo(200);
      assertThat(package2.mediaType()).isEqualTo(Package2.MEDIA_TYPE);
      assertThat(package2.text()).isEqualTo("{\"CMD\":[[\"END\"]]}");
      device.continueAt(server.at("/moved"));
      Answer refusal = device.respond("text/odd", "?".getBytes(StandardCharsets.UTF_8));
      assertThat(refusal.status()).isEqualTo(415);
      assertThat(refusal.text()).isEqualTo("what?");
      assertThat(device.endpoint()).isEqualTo(server.at("/moved"));
      assertThat(server.heard().get(0).text()).isEqualTo("{\"MOS\":null}");
      assertThat(server.heard().get(0).header("Authorization")).isNull();
      assertThat(server.heard().get(1).header("Content-Type")).isEqualTo("text/odd");
    }
  }

  @Test
  void credentials_are_never_shown_in_text() {
    assertThat(new Credentials("me", "secret")).hasToString("Credentials[me]");
  }
}
