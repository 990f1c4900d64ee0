package org.muster.launch;

import java.util.List;
import org.muster.protocol.ClientUri;
import org.muster.protocol.Command;
import org.muster.protocol.Get;

/** What the virtual devices are asked: harmless reads that every device knows (TS §12.1, §12.4). */
final class DemoCommands {

  private static final Command IDENTITY = get("urn:oma:mo:oma-dm-devinfo:1.2//");
  private static final Command FIRMWARE = get("urn:oma:mo:oma-dm-devinfo:1.2//FwV");
  private static final Command BEARER = get("urn:oma:mo:oma-sessioninfomo:1.0//");

  private DemoCommands() {}

  static List<Command> welcome() {
    return List.of(IDENTITY, BEARER);
  }

  static List<Command> wish() {
    return List.of(FIRMWARE, BEARER);
  }

  private static Command get(String uri) {
    return new Get(ClientUri.parse(uri));
  }
}
