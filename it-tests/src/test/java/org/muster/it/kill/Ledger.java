package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the server has shown to be final so far: from then on not a letter of it may change. */
final class Ledger {

  private final Map<String, JsonObject> seen = new ConcurrentHashMap<>();

  /** Keeps those that are final as they are shown now, unless they were final before. */
  void note(Collection<JsonObject> commands) {
    commands.stream()
        .filter(ServerRecord::isFinal)
        .forEach(command -> seen.putIfAbsent(command.getString("id"), command));
  }

  /** Every command that was final is shown again just as it was. */
  void isStillTrueOf(Collection<JsonObject> commands) {
    for (JsonObject command : commands) {
      JsonObject before = seen.getOrDefault(command.getString("id"), command);
      assertThat(command).as("a command that had been final").isEqualTo(before);
    }
  }
}
