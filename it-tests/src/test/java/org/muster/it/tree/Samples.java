package org.muster.it.tree;

import java.nio.charset.StandardCharsets;
import org.muster.simulator.wire.Payload;

/** What devices send of their trees in these tests. */
final class Samples {

  static final String DEVINFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private Samples() {}

  static Payload devInfo(String validator, String model, String firmware) {
    String json =
        "[{\"ClientURI\":\"%s//\",%s\"MOData\":{\"DevInfo\":{\"Mod\":\"%s\",\"FwV\":\"%s\"}}}]"
            .formatted(
                DEVINFO, validator == null ? "" : "\"CV\":\"" + validator + "\",", model, firmware);
    return new Payload("application/dmmo+json", json.getBytes(StandardCharsets.UTF_8));
  }

  static String capability(String instance) {
    return "{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0/%s/\",\"MOData\":{\"DCMO\":{\"Enabled\":true}}}"
        .formatted(instance);
  }
}
