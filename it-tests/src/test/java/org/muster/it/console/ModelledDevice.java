package org.muster.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.muster.it.kill.ServerProcess;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.DeviceConnection;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Package3;
import org.muster.simulator.wire.Payload;

/** A device that has said of which model it is. */
final class ModelledDevice {

  private static final String DEV_INFO = "urn:oma:mo:oma-dm-devinfo:1.2//";

  private ModelledDevice() {}

  /** Registers one, and has it say its model when it is asked. */
  static void says(String id, String model, ServerProcess server) throws IOException {
    try (HttpLines lines = new HttpLines()) {
      OperatorApi api = new OperatorApi(server.uri(), server.administrator(), lines);
      DeviceKeys keys = api.register(id, Optional.empty());
      api.queue(id, List.of(Command.of("GET", DEV_INFO)), false);
      DeviceConnection device =
          new DeviceConnection(
              server.uri().resolve("/dm"),
              id,
              new Credentials(keys.username(), keys.password()),
              lines);
      assertThat(device.initiate("{}").text()).contains("GET");
      Payload answer = new Package3(List.of(Outcome.with(info(model))), List.of()).write("model");
      Answer end = device.respond(answer.mediaType(), answer.bytes());
      assertThat(end.text()).contains("END");
    }
  }

  private static Payload info(String model) {
    String json = "[{\"MOData\":{\"DevInfo\":{\"Mod\":%s}}}]".formatted(Json.createValue(model));
    return new Payload("application/dmmo+json", json.getBytes(StandardCharsets.UTF_8));
  }
}
