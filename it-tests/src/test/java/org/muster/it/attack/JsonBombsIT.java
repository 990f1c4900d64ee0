package org.muster.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/** JSON that is too deep, too wide, too long: at every operation that takes JSON. */
@OnTheServer
class JsonBombsIT {

  private static final int DEEP = 50_000;
  private static final int WIDE = 100_000;
  private static final int LONG = 5 * 1024 * 1024;

  private final Attacker attacker = new Attacker();

  @AfterEach
  void nothing_was_changed() {
    attacker.hasChangedNothing();
    Answer task =
        Api.asAdministrator()
            .post(
                LockstepDevice.registered().path() + "/tasks",
                "{\"steps\":[{\"verb\":\"read\",\"uri\":\"urn:oma:mo:oma-dm-devinfo:1.2//DevID\"}],"
                    + "\"notify\":false,\"onFailure\":\"stop\"}");
    assertThat(task.status()).as("JSON is read as before: " + task.text()).isEqualTo(202);
  }

  @Test
  void there_are_operations_that_take_json() {
    assertThat(operations()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void every_operation_refuses(String bomb) {
    for (String[] operation : operations()) {
      attacker.isRefused(operation[0], operation[1], "application/json", bomb, 400, 404, 413);
    }
  }

  static List<String> bombs() {
    return List.of(
        "[".repeat(DEEP),
        "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
        "{\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
        "{\"x\":" + "9".repeat(WIDE) + "}",
        "{\"x\":1e999999999}",
        "{\"x\":\"" + "y".repeat(LONG) + "\"}",
        IntStream.range(0, WIDE)
            .mapToObj(i -> "\"m" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}")),
        // All of these have the same hash code.
        IntStream.range(0, 1 << 15)
            .mapToObj(
                i ->
                    "\""
                        + Integer.toBinaryString(i | 1 << 15).replace("0", "Aa").replace("1", "BB")
                        + "\":0")
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static List<String[]> operations() {
    JsonObject paths = Api.asAdministrator().read("/openapi").getJsonObject("paths");
    List<String[]> found = new ArrayList<>();
    for (String path : paths.keySet()) {
      JsonObject operations = paths.getJsonObject(path);
      for (String method : operations.keySet()) {
        if (takesJson(operations, method)) {
          found.add(new String[] {method.toUpperCase(), path.replaceAll("\\{[^}]*}", "x")});
        }
      }
    }
    return found;
  }

  private static boolean takesJson(JsonObject operations, String method) {
    return !method.equals("parameters")
        && operations.getJsonObject(method).containsKey("requestBody")
        && operations
            .getJsonObject(method)
            .getJsonObject("requestBody")
            .getJsonObject("content")
            .containsKey("application/json");
  }
}
