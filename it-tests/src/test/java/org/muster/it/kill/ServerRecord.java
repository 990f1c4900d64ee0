package org.muster.it.kill;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.muster.simulator.operator.OperatorApi;

/** What the server says of commands and sessions, by its API. */
final class ServerRecord {

  private static final Set<String> FINAL =
      Set.of("SUCCEEDED", "FAILED", "CANCELLED", "EXPIRED", "SUPERSEDED");
  private static final Set<String> ON_THE_WAY = Set.of("QUEUED", "SENT");

  private final OperatorApi api;

  ServerRecord(OperatorApi api) {
    this.api = api;
  }

  /** All commands of a device, newest first. */
  List<JsonObject> commandsOf(AskedDevice device) throws IOException {
    String id = URLEncoder.encode(device.id(), StandardCharsets.UTF_8);
    return items("/devices/" + id + "/commands?limit=500");
  }

  List<JsonObject> commandsOf(Collection<AskedDevice> devices) throws IOException {
    List<JsonObject> all = new ArrayList<>();
    for (AskedDevice device : devices) {
      all.addAll(commandsOf(device));
    }
    return all;
  }

  /** Those devices that have a command which waits, or whose result is awaited. */
  List<AskedDevice> unsettled(Collection<AskedDevice> devices) throws IOException {
    List<AskedDevice> found = new ArrayList<>();
    for (AskedDevice device : devices) {
      if (commandsOf(device).stream().anyMatch(c -> ON_THE_WAY.contains(c.getString("state")))) {
        found.add(device);
      }
    }
    return found;
  }

  /** The sessions that wait for their devices: never more than there are devices at once. */
  List<String> liveSessions() throws IOException {
    return items("/sessions?state=AWAITING_RESULTS&limit=500").stream()
        .map(session -> session.getString("id"))
        .toList();
  }

  String stateOfSession(String id) throws IOException {
    return api.get("/sessions/" + id).getString("state");
  }

  private List<JsonObject> items(String path) throws IOException {
    return api.get(path).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  static boolean isFinal(JsonObject command) {
    return FINAL.contains(command.getString("state"));
  }

  /** The command as it travelled: its name and its parameters. */
  static List<String> words(JsonObject command) {
    return command.getJsonArray("command").getValuesAs(JsonString::getString);
  }
}
