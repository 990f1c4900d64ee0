package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.protocol.ConnectionType;
import org.muster.protocol.Package0;
import org.muster.protocol.codec.Package0Writer;
import org.muster.secret.SecretBox;

/**
 * What is written down of sending a notification, in short transactions before and after the
 * gateway is asked: none is open while the network is waited for.
 */
@Dependent
class PushLog {

  private static final int AT_ONCE = 200;

  @PersistenceContext private EntityManager em;
  @Inject private NotificationConfig config;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;
  @Inject private Event<PushRequested> requests;

  /** The address and the bytes to send; empty if there is nothing to be sent any more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Dispatch> begin(long id) {
    Notification notification = lock(id);
    if (notification == null || !notification.isRequested()) {
      return Optional.empty();
    }
    PushTarget target = em.find(PushTarget.class, notification.device());
    if (target == null) {
      notification.fail("The device has no push address any more.");
      return Optional.empty();
    }
    notification.attempt(clock.instant().plus(config.forgottenAfter));
    return Optional.of(
        new Dispatch(
            id,
            notification.device(),
            clock.instant(),
            notification.address(),
            package0(notification, target)));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void sent(Dispatch dispatch) {
    Notification notification = lock(dispatch.notification());
    if (notification != null) {
      notification.sent(dispatch.at(), clock.instant().plus(config.answerWithin));
    }
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refused(Dispatch dispatch, String reason) {
    Notification notification = lock(dispatch.notification());
    if (notification != null) {
      notification.refused(reason);
    }
  }

  /**
   * Gives up. The push address is locked first, as everywhere: two locks in two orders would wait
   * for each other.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void failed(Dispatch dispatch, String reason) {
    PushTarget target =
        em.find(PushTarget.class, dispatch.device(), LockModeType.PESSIMISTIC_WRITE);
    Notification notification = lock(dispatch.notification());
    if (notification == null) {
      return;
    }
    notification.fail(reason);
    if (target != null) {
      target.release(notification.id());
    }
  }

  /** Notifications that somebody has to look after. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<NotificationDetails> due() {
    return em.createQuery(
            "select n from Notification n where n.dueAt < :now order by n.dueAt",
            Notification.class)
        .setParameter("now", clock.instant())
        .setMaxResults(AT_ONCE)
        .getResultStream()
        .map(Notification::details)
        .toList();
  }

  /**
   * Sends a forgotten one again, gives an unanswered one up; does nothing to one that is not due
   * any more.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void lookAfter(NotificationDetails due) {
    PushTarget target = em.find(PushTarget.class, due.device(), LockModeType.PESSIMISTIC_WRITE);
    Notification notification = lock(due.id());
    if (notification == null || !notification.isDueAt(clock.instant())) {
      return;
    }
    if (notification.isRequested()) {
      notification.remindAt(clock.instant().plus(config.forgottenAfter));
      requests.fire(new PushRequested(notification.id(), notification.device()));
      return;
    }
    notification.expire();
    if (target != null) {
      target.release(notification.id());
    }
  }

  private Notification lock(long id) {
    return em.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private byte[] package0(Notification notification, PushTarget target) {
    Package0 package0 =
        new Package0(
            config.serverId,
            List.of(ConnectionType.ANY),
            notification.notificationId(),
            clock.instant(),
            true);
    return Package0Writer.write(
        package0,
        secrets.open(target.device(), target.sealedSecret()),
        secrets.open(target.device(), target.sealedAuthData()),
        config.timestampBytes);
  }

  /**
   * What a gateway is asked to send, and since when: a device can come before its gateway has
   * answered.
   */
  record Dispatch(long notification, String device, Instant at, String address, byte[] package0) {}
}
