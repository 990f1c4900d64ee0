package org.muster.it.console;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.wire.Command;

/** A device that has said of which model it is. */
final class ModelledDevice {

  private static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.2//";

  private ModelledDevice() {}

  /** Registers one, and has it say its model when it is asked. */
  static void says(String id, String model, ServerProcess server) throws IOException {
    try (HttpLines lines = new HttpLines()) {
      OperatorApi api = new OperatorApi(server.uri(), server.administrator(), lines);
      DeviceKeys keys = api.register(id, Optional.empty());
      Credentials device = new Credentials(keys.username(), keys.password());
      api.queue(id, List.of(Command.of("GET", DEV_INFO)), false);
      sends(lines, server, id, device, "initiation", "{}");
      String answer =
          "{\"Status\":[{\"sc\":200,\"Data\":[{\"MOData\":{\"Mod\":%s}}]}]}"
              .formatted(Json.createValue(model));
      sends(lines, server, id, device, "response", answer);
    }
  }

  private static void sends(
      HttpLines lines,
      ServerProcess server,
      String id,
      Credentials device,
      String kind,
      String body)
      throws IOException {
    lines.exchange(
        new Request(
            "POST",
            server.uri().resolve("/dm"),
            Map.of(
                "Content-Type",
                "application/vnd.oma.dm." + kind + "+json",
                "OMADM-DevID",
                id,
                "Authorization",
                device.asBasic()),
            body.getBytes(StandardCharsets.UTF_8)));
  }
}
