package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.muster.command.CommandDetails;
import org.muster.command.CommandQueue;
import org.muster.kernel.JsonText;
import org.muster.protocol.DeviceId;
import org.muster.task.NewStep;
import org.muster.task.NewTask;
import org.muster.task.StepDetails;
import org.muster.task.TaskBegun;
import org.muster.task.TaskBoard;
import org.muster.task.TaskState;
import org.muster.task.Verb;

/**
 * What is sent to a device for a change of its account. By its definition the account can only be
 * read (TS §12.2), and by the examples of the specification its secrets are written by HGET: the
 * definition is set aside.
 */
@Dependent
class AccountTasks {

  private static final int REFUSED = 400;

  @Inject private TaskBoard board;
  @Inject private CommandQueue queue;
  @Inject private OwnAccount account;

  /** A leaf of the account gets a new value. */
  TaskBegun write(DeviceId device, String leaf, byte[] value, Order order) {
    JsonValue json = JsonText.string(Base64.getEncoder().encodeToString(value));
    return begin(device, step(Verb.WRITE, account.uri(device, leaf), json), order);
  }

  /** A node of the account gets new values in its leaves, all by one command. */
  TaskBegun write(DeviceId device, String node, Map<String, byte[]> leaves, Order order) {
    JsonObjectBuilder json = JsonText.object();
    leaves.forEach((leaf, value) -> json.add(leaf, Base64.getEncoder().encodeToString(value)));
    return begin(device, step(Verb.WRITE, account.uri(device, node), json.build()), order);
  }

  /** The account goes away. */
  TaskBegun delete(DeviceId device, Order order) {
    return begin(device, step(Verb.DELETE, account.uri(device, ""), null), order);
  }

  /** Takes a task back, unless it is over. */
  void cancel(long task) {
    if (board.details(task).state() == TaskState.RUNNING) {
      board.cancel(task);
    }
  }

  /** Whether the device may have done what a task has asked it, although that has failed. */
  boolean mayBeDone(long task) {
    return board.details(task).steps().stream()
        .map(StepDetails::command)
        .filter(Objects::nonNull)
        .map(queue::details)
        .anyMatch(AccountTasks::mayBeDone);
  }

  /** Not if it was never sent; nor if the device refused it, and it was never sent before that. */
  static boolean mayBeDone(CommandDetails command) {
    boolean refused = command.status() != null && command.status() >= REFUSED;
    return command.attempts() > 1 || command.attempts() == 1 && !refused;
  }

  private TaskBegun begin(DeviceId device, NewStep step, Order order) {
    return board.begin(
        device, new NewTask(List.of(step), false, true, true, order.base(), order.by()));
  }

  private static NewStep step(Verb verb, String uri, JsonValue value) {
    return new NewStep(
        verb, uri, null, Map.of(), null, value, false, Map.of(), null, null, null, List.of());
  }
}
