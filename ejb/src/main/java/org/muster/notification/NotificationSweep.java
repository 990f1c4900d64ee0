package org.muster.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Looks after notifications that nothing happens to: one that the queue has forgotten is put there
 * again, one that the device did not answer expires. Every node does so; what two do at once has
 * the effect of one.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class NotificationSweep {

  private static final int AT_ONCE = 200;
  private static final long EVERY_MILLIS = 10_000;

  @Inject private Notifications notifications;
  @Inject private NotificationConfig config;
  @Inject private Clock clock;
  @Inject private Event<PushRequested> requests;
  @Resource private TimerService timers;

  /** Starts the rounds. */
  @PostConstruct
  public void start() {
    timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
  }

  /** One round over what is due. */
  @Timeout
  public void sweep() {
    Instant now = clock.instant();
    for (Notification notification : notifications.due(now, AT_ONCE)) {
      if (notification.isRequested()) {
        requests.fire(new PushRequested(notification.id(), notification.device()));
        notification.remindAt(now.plus(config.forgottenAfter));
      } else {
        expire(notification);
      }
    }
  }

  private void expire(Notification notification) {
    PushTarget target = notifications.lockTarget(notification.device());
    notification.expire();
    if (target != null) {
      target.release(notification.id());
    }
  }
}
