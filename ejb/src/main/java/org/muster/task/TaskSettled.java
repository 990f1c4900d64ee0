package org.muster.task;

import java.util.Objects;
import org.muster.protocol.DeviceId;

/**
 * A task is over. Told inside of the transaction that ends it, so that whoever waits for it is
 * never behind.
 *
 * @param state one of the final ones
 * @param reason of the first step that says one, in words; null if none does
 */
public record TaskSettled(long task, DeviceId device, TaskState state, String reason) {

  /** The end of this task. */
  public static TaskSettled of(TaskDetails task) {
    String reason =
        task.steps().stream()
            .map(StepDetails::reason)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new TaskSettled(task.id(), new DeviceId(task.device()), task.state(), reason);
  }
}
