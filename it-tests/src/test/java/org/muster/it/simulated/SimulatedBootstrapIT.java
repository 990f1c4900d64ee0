package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.Bootstrapping;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.factory.BootstrapDocument;
import org.muster.simulator.http.HttpLines;

/** A client of its own reads the document, and makes its account of it (TS §8, §12.2). */
@OnTheServer
class SimulatedBootstrapIT {

  private final Api api = Api.asAdministrator();
  private final LockstepDevice registered = LockstepDevice.registered();

  @Test
  void a_device_that_knows_a_url_gets_its_account_and_says_so() throws IOException {
    String url =
        Api.json(api.post(registered.path() + "/bootstraps", "{}")).getString("url")
            + "?DevID=[DevID]";
    try (HttpLines lines = new HttpLines()) {
      BootstrapDocument document = new Bootstrapping(lines).from(url, registered.id());
      VirtualDevice device =
          VirtualDevice.named(registered.id()).bootstrappedBy(document).over(lines).build();

      assertThat(device.contact().isOrderly()).isTrue();

      JsonObject bootstrap =
          api.read(registered.path() + "/bootstraps").getJsonArray("items").getJsonObject(0);
      assertThat(bootstrap.getString("state")).isEqualTo("COMPLETED");
      JsonObject session =
          api.read("/api/v1/sessions?device=" + Api.encoded(registered.id()))
              .getJsonArray("items")
              .getJsonObject(0);
      assertThat(session.getString("initiation")).isEqualTo("BOOTSTRAP");
      assertThat(device.contact().isOrderly()).isTrue();
      assertThatThrownBy(() -> new Bootstrapping(lines).from(url, registered.id()))
          .hasMessageContaining("404");
    }
  }
}
