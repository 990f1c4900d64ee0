package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.gateway.Parcel;
import org.muster.protocol.Package0;
import org.muster.protocol.codec.Package0Writer;
import org.muster.secret.SecretBox;

/**
 * What is written down of handing notifications over, in short transactions before and after the
 * gateway is asked, for many notifications at once: none is open while the network is waited for.
 */
@Dependent
class PushLog {

  @PersistenceContext private EntityManager em;
  @Inject private Notifications notifications;
  @Inject private PushAddresses addresses;
  @Inject private NotificationConfig config;
  @Inject private NodeLife life;
  @Inject private Rerouting rerouting;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;
  @Inject private Event<NotificationNews> news;

  /**
   * What a gateway is to be asked now. What is over, goes another way by now, or is under way
   * already is left out.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Dispatch> begin(String gateway, Collection<Long> ids) {
    Instant now = clock.instant();
    List<Notification> wanted = new ArrayList<>();
    for (Notification one : notifications.lockAll(ids)) {
      if (one.isExpiredAt(now)) {
        one.expire();
        news.fire(NotificationNews.of(one));
      } else if (one.isRequested()
          && one.channel().equals(gateway)
          && one.isFreeFor(life.name(), now)) {
        wanted.add(one);
      }
    }
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<String, PushTarget> targets =
        notifications.targets(wanted.stream().map(Notification::device).toList());
    return wanted.stream()
        .filter(one -> targets.containsKey(one.device()))
        .map(one -> dispatch(one, targets.get(one.device()), now))
        .toList();
  }

  /**
   * Writes down what gateways answered, and what follows from it. Whoever does not know whether
   * that was written down comes again.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void record(List<Answer> answers) {
    Map<Long, List<Answer>> byNotification =
        answers.stream().collect(Collectors.groupingBy(a -> a.dispatch().notification()));
    List<Notification> known = notifications.lockAll(byNotification.keySet());
    Set<AttemptKey> written = notifications.attemptsOf(byNotification.keySet());
    for (Notification one : known) {
      byNotification.get(one.id()).stream()
          .filter(answer -> !written.contains(answer.dispatch().key()))
          .forEach(answer -> record(one, answer));
    }
  }

  private void record(Notification one, Answer answer) {
    em.persist(new Attempt(answer.dispatch(), answer));
    // What was refused before something else was decided is no word about the way it goes now.
    if (answer.outcome() == AttemptOutcome.TAKEN || one.isOn(answer.dispatch())) {
      apply(one, answer);
    }
  }

  /**
   * Away with an address that is gone, in a transaction of its own: whoever changes addresses holds
   * the device, and notifications only after it.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void forgetAddress(Dispatch dispatch) {
    String device = dispatch.parcel().device();
    if (notifications.lockTarget(device) != null) {
      addresses.forget(device, dispatch.gateway(), dispatch.parcel().address());
    }
  }

  /** Whether the database can be reached. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean answers() {
    try {
      return notifications.find(0L).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void apply(Notification one, Answer answer) {
    switch (answer.outcome()) {
      case TAKEN -> taken(one, answer);
      case BUSY -> rerouting.later(one, answer.words(), answer.after());
      case DOWN, UNREACHED -> rerouting.down(one, answer.words(), answer.after());
      case REFUSED, GONE -> rerouting.shut(one, answer.words());
    }
  }

  /** Twice or too late it changes nothing, and is no news. */
  private void taken(Notification one, Answer answer) {
    boolean waited = one.isRequested();
    one.sent(answer.dispatch().at(), clock.instant().plus(config.answerWithin));
    if (waited) {
      news.fire(NotificationNews.of(one));
    }
  }

  private Dispatch dispatch(Notification one, PushTarget target, Instant now) {
    one.attempt(life.name(), now.plus(config.forgottenAfter));
    return new Dispatch(
        one.channel(),
        one.attempts(),
        now,
        new Parcel(
            one.id(),
            one.device(),
            one.options().notificationId(),
            one.address(),
            package0(one, target, now),
            one.expiresAt()));
  }

  private byte[] package0(Notification notification, PushTarget target, Instant now) {
    Package0 package0 =
        new Package0(
            config.serverId,
            notification.options().connections().orElse(config.connections),
            notification.options().notificationId(),
            now,
            notification.options().asksObjects());
    return Package0Writer.write(
        package0,
        opened(target, target.sealedSecret()),
        opened(target, target.sealedAuthData()),
        config.timestampBytes);
  }

  private byte[] opened(PushTarget target, byte[] sealed) {
    return sealed == null ? null : secrets.open(target.device(), sealed);
  }
}
