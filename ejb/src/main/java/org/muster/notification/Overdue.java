package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of notifications that somebody has to look after, each in a transaction. */
@Dependent
class Overdue {

  @Inject private Notifications notifications;
  @Inject private NotificationConfig config;
  @Inject private Rerouting rerouting;
  @Inject private NodeLife life;
  @Inject private PushChannel channel;
  @Inject private Clock clock;
  @Inject private Event<NotificationNews> news;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> ids() {
    return notifications.due(clock.instant());
  }

  /** Takes over what an earlier life of this node was handing over when it ended. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void takeOver() {
    List<Long> left = notifications.leftBehind(life.node(), life.name());
    if (!left.isEmpty()) {
      notifications.lockAll(left).stream()
          .filter(one -> one.isRequested() && one.isFreeFor(life.name(), clock.instant()))
          .forEach(one -> rerouting.send(one, Duration.ZERO));
    }
  }

  /** Does nothing to one that is not due any more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void lookAfter(Long id) {
    PushTarget target = notifications.device(id).map(notifications::lockTarget).orElse(null);
    notifications
        .lock(id)
        .filter(one -> one.isDueAt(clock.instant()))
        .ifPresent(one -> lookAfter(one, target));
  }

  /**
   * Away with some of what is over and old.
   *
   * @return whether there may be more
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean forget() {
    return notifications.forget(clock.instant().minus(config.keptFor)) == Notifications.AT_ONCE;
  }

  private void lookAfter(Notification one, PushTarget target) {
    Instant now = clock.instant();
    if (one.isExpiredAt(now) || target == null) {
      expire(one);
    } else if (one.isRequested()) {
      remind(one, now);
    } else if (one.repeats() < config.repeats) {
      rerouting.repeat(one, target.nextNotificationId());
    } else {
      expire(one);
    }
  }

  private void expire(Notification one) {
    one.expire();
    news.fire(NotificationNews.of(one));
  }

  /**
   * While others wait in the same queue, it is not forgotten, but only not its turn yet; unless its
   * gateway is down and there is another way.
   */
  private void remind(Notification one, Instant now) {
    if (rerouting.canPass(one) || channel.isEmpty(one.channel(), one.lane())) {
      rerouting.remind(one);
    } else {
      one.waitsUntil(now.plus(config.forgottenAfter));
    }
  }
}
