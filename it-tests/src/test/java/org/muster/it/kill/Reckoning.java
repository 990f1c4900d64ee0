package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.muster.simulator.Delivery;
import org.muster.simulator.PerformedCommand;
import org.muster.simulator.wire.Payload;

/** Holds what the server says of a command against what the device says it did. */
final class Reckoning {

  private final JsonObject command;
  private final List<PerformedCommand> performed;

  private Reckoning(AskedDevice device, JsonObject command) {
    this.command = command;
    this.performed = device.performed(ServerRecord.words(command));
  }

  /** What must be true of every command, whatever was killed whenever. */
  static void of(AskedDevice device, JsonObject command) {
    Reckoning reckoning = new Reckoning(device, command);
    reckoning.isSettled();
    reckoning.showsWhatTheDeviceSent();
    reckoning.wasNotExecutedTwice();
  }

  /**
   * What must also be true where an answer to a Package#3 means that it is kept, that is, unless
   * the server had to answer without its database.
   */
  static void ofAcknowledged(AskedDevice device, JsonObject command) {
    new Reckoning(device, command).keepsWhatWasAcknowledged();
  }

  private void isSettled() {
    if (!isExec() || !state().equals("IN_DOUBT")) {
      assertThat(state()).as("%s", command).isIn("SUCCEEDED", "FAILED");
    }
  }

  private void showsWhatTheDeviceSent() {
    if (ServerRecord.isFinal(command)) {
      assertThat(performed)
          .as("what the device sent for %s", command)
          .filteredOn(done -> done.delivery() != Delivery.UNSENT)
          .anyMatch(this::isShown);
    }
  }

  private void wasNotExecutedTwice() {
    if (isExec()) {
      assertThat(performed).as("executions of %s", command).hasSizeLessThanOrEqualTo(1);
    }
  }

  private void keepsWhatWasAcknowledged() {
    List<PerformedCommand> acknowledged =
        performed.stream().filter(done -> done.delivery() == Delivery.ACKNOWLEDGED).toList();
    if (!acknowledged.isEmpty()) {
      assertThat(acknowledged).as("acknowledged of %s", command).singleElement();
      assertThat(performed).as("%s", command).endsWith(acknowledged.get(0));
      assertThat(acknowledged).as("what is kept of %s", command).allMatch(this::isShown);
    }
  }

  /** Whether this outcome is the one that the server shows: state, status and data. */
  private boolean isShown(PerformedCommand done) {
    int status = done.outcome().status();
    String data = done.outcome().data().map(Payload::text).orElse(null);
    return state().equals(status == 200 ? "SUCCEEDED" : "FAILED")
        && command.getInt("status", 0) == status
        && command.getString("data", null) == null == (data == null)
        && (data == null || data.equals(command.getString("data")));
  }

  private boolean isExec() {
    return ServerRecord.words(command).get(0).equals("EXEC");
  }

  private String state() {
    return command.getString("state");
  }
}
