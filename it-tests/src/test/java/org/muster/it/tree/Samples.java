package org.muster.it.tree;

import static org.muster.it.lockstep.Words.nodes;

import org.muster.simulator.wire.Payload;

/** What devices send of their trees in these tests. */
final class Samples {

  static final String DEVINFO = "urn:oma:mo:oma-dm-devinfo:1.2";
  static final String DACMO = "urn:oma:mo:oma-dm-dacmo:1.0//";
  static final String FUMO = "urn:oma:mo:oma-fumo:1.0";

  /** The entry of this server, which may do everything. */
  static final String OURS = "\"1\":{\"MAID\":\"serverid:muster\",\"AR\":15}";

  private Samples() {}

  static Payload devInfo(String validator, String model, String firmware) {
    String json =
        "[{\"ClientURI\":\"%s//\",%s\"MOData\":{\"DevInfo\":{\"Mod\":\"%s\",\"FwV\":\"%s\"}}}]"
            .formatted(
                DEVINFO, validator == null ? "" : "\"CV\":\"" + validator + "\",", model, firmware);
    return nodes(json);
  }

  static String capability(String instance) {
    return "{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0/%s/\",\"MOData\":{\"DCMO\":{\"Enabled\":true}}}"
        .formatted(instance);
  }

  /** An access-control object with these entries for the instance {@code fw1}. */
  static Payload dacmo(String validator, String permissions) {
    return nodes(
        ("[{\"ClientURI\":\"%s\",\"CV\":\"%s\",\"MOData\":{\"DacMO\":{\"%s\":{\"fw1\":{\"1\":{"
                + "\"Permissions\":{%s}}}}}}}]")
            .formatted(DACMO, validator, FUMO, permissions));
  }
}
