package org.muster.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.muster.kernel.BoundedCount;
import org.muster.kernel.Ids;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.secret.RandomSecrets;
import org.muster.secret.SecretBox;

/** The door of the room: knows where devices are woken, wakes them, and learns that they came. */
@Stateless
public class Notifier {

  @Inject private Notifications notifications;
  @Inject private PushLog log;
  @Inject private HttpGateway gateway;
  @Inject private NotificationConfig config;
  @Inject private SecretBox secrets;
  @Inject private Clock clock;
  @Inject private Event<PushRequested> requests;

  /**
   * Says where a device is woken.
   *
   * @param wanted without secret or data: those are generated for a new address, and stay for a
   *     known one
   * @return the address as it is now, with what was generated or given, the only time that it is
   *     shown
   * @throws Refusal invalid
   */
  public PushAddress direct(DeviceId device, PushAddress wanted) {
    PushAddressRules.check(wanted);
    PushTarget known = notifications.lockTarget(device.value());
    PushTarget target = known == null ? new PushTarget(device.value()) : known;
    target.redirect(wanted.channel(), wanted.address());
    PushAddress given = known == null ? completed(wanted) : wanted;
    seal(target, given);
    if (known == null) {
      notifications.add(target);
    }
    return given;
  }

  /**
   * Where devices are woken, without any secret; those that have no address are missing.
   *
   * @param devices DevIDs, a page of them
   */
  public Map<String, PushAddress> addresses(Collection<String> devices) {
    return devices.isEmpty() ? Map.of() : notifications.addresses(devices);
  }

  /**
   * Asks for a device to come. One outstanding notification is enough, however many wish for it; a
   * device that has no push address is left to come by itself.
   */
  public void wake(DeviceId device) {
    PushTarget target = notifications.lockTarget(device.value());
    if (target == null || target.outstanding() != null) {
      return;
    }
    Notification notification =
        new Notification(
            Ids.next(), target, clock.instant(), clock.instant().plus(config.forgottenAfter));
    target.await(notification.id());
    notifications.add(notification);
    requests.fire(new PushRequested(notification.id(), device.value()));
  }

  /**
   * The device came: what it was wanted for is answered, whether it says so or comes by itself.
   *
   * @param session the session it opened
   * @return the id of the notification that is answered by this; empty if none was outstanding
   */
  public Optional<Long> answered(DeviceId device, long session) {
    PushTarget target = notifications.lockTarget(device.value());
    if (target == null || target.outstanding() == null) {
      return Optional.empty();
    }
    Long id = target.outstanding();
    target.release();
    notifications.lock(id).ifPresent(n -> n.answer(session, clock.instant()));
    return Optional.of(id);
  }

  /**
   * Has a gateway send a notification, if it still has to be sent.
   *
   * @param attempt which one this is, from 1
   * @throws PushFailed if the gateway did not take it; the last attempt leaves the notification
   *     failed
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void push(long notification, int attempt) {
    log.begin(notification).ifPresent(dispatch -> push(dispatch, attempt >= config.maxAttempts));
  }

  private void push(PushLog.Dispatch dispatch, boolean last) {
    try {
      gateway.push(dispatch.address(), dispatch.package0());
      log.sent(dispatch);
    } catch (GatewayRefusal e) {
      if (last) {
        log.failed(dispatch, e.getMessage());
      } else {
        log.refused(dispatch, e.getMessage());
      }
      throw new PushFailed(e.getMessage());
    }
  }

  /**
   * Notifications, newest first.
   *
   * @param device of this device only; null for all
   */
  public Page<NotificationDetails> list(String device, PageRequest page) {
    return Page.of(
        notifications.page(device, page.before(), page.rows()),
        page.limit(),
        notification -> Ids.text(notification.id()),
        Notification::details);
  }

  /**
   * One notification.
   *
   * @throws Refusal not found
   */
  public NotificationDetails details(long id) {
    return notifications
        .find(id)
        .map(Notification::details)
        .orElseThrow(() -> Refusal.notFound("There is no such notification."));
  }

  /** How many notifications are in a state that they do not stay in. */
  public BoundedCount count(NotificationState state) {
    return BoundedCount.of(notifications.count(state, BoundedCount.BOUND + 1));
  }

  private static PushAddress completed(PushAddress wanted) {
    return new PushAddress(
        wanted.channel(),
        wanted.address(),
        wanted.secret() == null ? RandomSecrets.bytes(32) : wanted.secret(),
        wanted.authData() == null ? RandomSecrets.bytes(16) : wanted.authData());
  }

  private void seal(PushTarget target, PushAddress given) {
    String owner = target.device();
    target.protect(
        given.secret() == null ? target.sealedSecret() : secrets.seal(owner, given.secret()),
        given.authData() == null ? target.sealedAuthData() : secrets.seal(owner, given.authData()));
  }
}
