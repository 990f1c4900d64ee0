package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.muster.kernel.JsonText;
import org.muster.protocol.DeviceId;
import org.muster.task.NewStep;
import org.muster.task.NewTask;
import org.muster.task.TaskBegun;
import org.muster.task.TaskBoard;
import org.muster.task.Verb;

/**
 * What is sent to a device for a change of its account. By its definition the account can only be
 * read (TS §12.2), and by the examples of the specification its secrets are written by HGET: the
 * definition is set aside.
 */
@Dependent
class AccountTasks {

  @Inject private TaskBoard board;
  @Inject private OwnAccount account;

  /**
   * A leaf of the account gets a new value.
   *
   * @param verified whether it is read back, where it can be
   */
  TaskBegun write(DeviceId device, String leaf, byte[] value, boolean verified, Order order) {
    JsonValue json = JsonText.string(Base64.getEncoder().encodeToString(value));
    return begin(device, step(Verb.WRITE, account.uri(device, leaf), json, verified), order);
  }

  /** The account goes away. */
  TaskBegun delete(DeviceId device, Order order) {
    return begin(device, step(Verb.DELETE, account.uri(device, ""), null, false), order);
  }

  private TaskBegun begin(DeviceId device, NewStep step, Order order) {
    return board.begin(
        device, new NewTask(List.of(step), false, true, true, order.base(), order.by()));
  }

  private static NewStep step(Verb verb, String uri, JsonValue value, boolean verified) {
    return new NewStep(
        verb, uri, null, Map.of(), null, value, verified, Map.of(), null, null, null, List.of());
  }
}
