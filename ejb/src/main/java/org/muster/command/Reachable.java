package org.muster.command;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.muster.notification.DeviceReachable;
import org.muster.notification.Notifier;

/** Has a device called that can be reached since now, if commands wait that wish it. */
@Dependent
class Reachable {

  @Inject private Commands commands;
  @Inject private Notifier notifier;

  void heard(@Observes DeviceReachable news) {
    if (commands.anyRecalls(news.device().value())) {
      notifier.wake(news.device());
    }
  }
}
