package org.muster.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.muster.bootstrap.Bootstrapper;
import org.muster.credential.DeviceCredentials;
import org.muster.device.DeviceState;
import org.muster.device.DeviceStates;
import org.muster.notification.Notifier;
import org.muster.task.TaskBegun;
import org.muster.task.TaskSettled;
import org.muster.task.TaskState;

/** Takes devices out of use, with the account on the device or without. */
@Dependent
class Retirement {

  @Inject private AccountTasks tasks;
  @Inject private DeviceCredentials credentials;
  @Inject private DeviceStates states;
  @Inject private Bootstrapper bootstrapper;
  @Inject private Notifier notifier;
  @Inject private Clock clock;

  TaskBegun begin(AccountChange change, Order order) {
    return tasks.delete(change.device(), order);
  }

  /**
   * Whatever the device made of it, it is out of use; only an operator who has taken the task back
   * wants it no more.
   */
  void after(AccountChange change, TaskSettled settled) {
    if (settled.state() == TaskState.CANCELLED) {
      change.fail("An operator took it back; the device stays in use.", clock.instant());
    } else {
      finish(change);
    }
  }

  /** A device that is out of use already stays so: whoever waits for its task is not to fail. */
  void finish(AccountChange change) {
    if (states.of(change.device()).filter(DeviceState.RETIRED::equals).isEmpty()) {
      states.retire(change.device());
    }
    bootstrapper.revokeAll(change.device(), "The device is out of use.");
    credentials.revokeAll(change.device());
    notifier.forget(change.device());
    change.finish(clock.instant());
  }
}
