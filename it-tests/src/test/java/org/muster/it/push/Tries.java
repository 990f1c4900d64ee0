package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;

/**
 * What was tried to hand over the newest notification of a device. A device may come before the
 * answer to its notification is written down, so all of this is waited for.
 */
final class Tries {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Operator OPERATOR = new Operator();

  private Tries() {}

  /** These and no others, in this order. */
  static void see(LockstepDevice device, String... outcomes) {
    await(device, seen -> assertThat(seen).containsExactly(outcomes));
  }

  /** One at least came to this. */
  static void seeAny(LockstepDevice device, String outcome) {
    await(device, seen -> assertThat(seen).contains(outcome));
  }

  /** The last one was taken, and no other: it was handed over once. */
  static void seeTakenOnce(LockstepDevice device) {
    await(device, seen -> assertThat(seen).endsWith("TAKEN").containsOnlyOnce("TAKEN"));
  }

  /** The gateway said this of the first one later; returns that one. */
  static JsonObject seeReceipt(LockstepDevice device, String receipt) {
    return Awaitility.await("a receipt " + receipt)
        .atMost(PATIENCE)
        .until(
            () -> first(device), attempt -> attempt.getString("receipt", "none").equals(receipt));
  }

  /** What the gateway said to the first one, which must be there. */
  static String firstWords(LockstepDevice device) {
    return first(device).getString("words");
  }

  /** As they are now. */
  static List<String> outcomes(LockstepDevice device) {
    return all(device).stream()
        .map(attempt -> attempt.asJsonObject().getString("outcome"))
        .toList();
  }

  private static JsonObject first(LockstepDevice device) {
    JsonArray all = all(device);
    return all.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : all.getJsonObject(0);
  }

  private static JsonArray all(LockstepDevice device) {
    JsonArray tries = OPERATOR.notification(device).getJsonArray("tries");
    return tries == null ? JsonArray.EMPTY_JSON_ARRAY : tries;
  }

  private static void await(LockstepDevice device, Consumer<List<String>> condition) {
    Awaitility.await("tries of " + device)
        .atMost(PATIENCE)
        .untilAsserted(() -> condition.accept(outcomes(device)));
  }
}
