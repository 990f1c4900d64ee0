package org.muster.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.audit.AuditEntry;
import org.muster.audit.AuditTrail;
import org.muster.audit.Snapshot;
import org.muster.device.DeviceRows;
import org.muster.device.ScopedPages;
import org.muster.gateway.Gateways;
import org.muster.kernel.BoundedCount;
import org.muster.kernel.Page;
import org.muster.kernel.PageRequest;
import org.muster.kernel.Refusal;
import org.muster.protocol.DeviceId;
import org.muster.role.DeviceScope;
import org.muster.secret.RandomSecrets;
import org.muster.secret.SecretBox;

/** The door of the room: knows where devices are woken, wakes them, and learns that they came. */
@Stateless
public class Notifier {

  /** How many devices are called in one transaction, which holds all of them. */
  public static final int MOST_AT_ONCE = 250;

  private static final Duration LONGEST_LIFETIME = Duration.ofDays(90);

  @Inject private Notifications notifications;
  @Inject private PushAddresses addresses;
  @Inject private Ways ways;
  @Inject private Summons summons;
  @Inject private ScopedPages pages;
  @Inject private Gateways gateways;
  @Inject private Rerouting rerouting;
  @Inject private PushMeter meter;
  @Inject private SecretBox secrets;
  @Inject private AuditTrail trail;
  @Inject private Clock clock;
  @Inject private Event<NotificationNews> news;

  /**
   * Says where a device is woken.
   *
   * @param wanted without secret or data: those are generated where there are none, and stay
   *     otherwise. Its addresses go before those that the device itself is the source of
   * @return the account as it is now, with what was generated or given, the only time that it is
   *     shown
   * @throws Refusal invalid
   */
  public PushAccount direct(DeviceId device, PushAccount wanted) {
    PushAddressRules.checkSecrets(wanted);
    List<PushAddress> checked =
        wanted.addresses() == null ? null : PushAddressRules.checked(gateways, wanted.addresses());
    PushTarget target = target(device);
    List<PushAddress> before = ways.of(target);
    PushAccount given = target.sealedSecret() == null ? completed(wanted) : wanted;
    seal(target, given);
    wanted.wantedOrder().ifPresent(target::orders);
    if (checked != null) {
      addresses.replace(device.value(), checked);
      reroute(target);
    }
    List<PushAddress> now = ways.of(target);
    trail.record(
        AuditEntry.of("device.push.change")
            .on("device", device.value())
            .changed(
                Snapshot.with("addresses", before).text(),
                Snapshot.with("addresses", now)
                    .and("newSecret", given.secret() != null)
                    .and("newData", given.authData() != null)
                    .text()));
    return new PushAccount(now, given.secret(), given.authData());
  }

  /** The addresses of a device have changed: what is on its way already takes those of now. */
  public void reroute(DeviceId device) {
    PushTarget target = notifications.lockTarget(device.value());
    if (target != null) {
      reroute(target);
    }
  }

  /**
   * Holds how devices are called, and what calls them now, each in one order. Whoever wakes several
   * of them one after another begins with this.
   *
   * @param several a thousand at most
   */
  public void hold(Collection<DeviceId> several) {
    notifications.hold(several.stream().map(DeviceId::value).toList());
  }

  /** A device is not woken any more: its addresses and the secrets of its digest are forgotten. */
  public void forget(DeviceId device) {
    PushTarget target = notifications.lockTarget(device.value());
    if (target != null) {
      addresses.forget(device.value());
      target.protect(null, null);
      reroute(target);
    }
  }

  /**
   * Where devices are woken, without any secret; those that have no address are missing.
   *
   * @param of their DevIDs
   */
  public Map<String, List<PushAddress>> addresses(Collection<String> of) {
    return of.isEmpty() ? Map.of() : addresses.of(of);
  }

  /** Whether notifications to a device can be signed: its secret is known, and its data. */
  public boolean signs(DeviceId device) {
    return notifications
        .target(device.value())
        .filter(target -> target.sealedSecret() != null && target.sealedAuthData() != null)
        .isPresent();
  }

  /** How a device is called, without any secret; empty if nobody ever said how. */
  public Optional<Calling> calling(DeviceId device) {
    return notifications.target(device.value()).map(ways::calling);
  }

  /** Asks for a device to come, as soon as can be. */
  public Optional<Long> wake(DeviceId device) {
    return wake(device, Wish.URGENT);
  }

  /**
   * Asks for a device to come. One outstanding notification is enough, however many wish for it; a
   * device that has no push address is left to come by itself.
   *
   * @return the id of the notification that it will come for; empty if there is none
   */
  public Optional<Long> wake(DeviceId device, Wish wish) {
    checkLifetime(wish.lifetime());
    return Optional.ofNullable(summons.call(List.of(device.value()), wish).get(device.value()));
  }

  /**
   * Asks for many devices to come, each as if it were alone.
   *
   * @param wanted at most {@link #MOST_AT_ONCE}
   * @return the notification that each will come for, by DevID; devices that have no push address,
   *     and such that there are none, are missing
   */
  public Map<String, Long> wake(Collection<DeviceId> wanted, Wish wish) {
    checkLifetime(wish.lifetime());
    if (wanted.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("No more than " + MOST_AT_ONCE + " at once");
    }
    return wanted.isEmpty()
        ? Map.of()
        : summons.call(wanted.stream().map(DeviceId::value).toList(), wish);
  }

  /**
   * The device came: what it was wanted for is answered, whether it says so or comes by itself.
   *
   * @param session the session it opened
   * @return the id of the notification that is answered by this; empty if none was under way
   */
  public Optional<Long> answered(DeviceId device, long session) {
    PushTarget target = notifications.lockTarget(device.value());
    return target == null
        ? Optional.empty()
        : notifications
            .lock(target.outstanding())
            .filter(one -> answers(one, session))
            .map(this::counted);
  }

  private boolean answers(Notification one, long session) {
    boolean awaited = !one.isOver();
    boolean answered = one.answer(session, clock.instant());
    if (awaited) {
      news.fire(NotificationNews.of(one));
    }
    return answered;
  }

  private Long counted(Notification answered) {
    if (answered.contact() != null) {
      meter.count(answered.channel(), Measure.of(answered.contact()));
    }
    return answered.id();
  }

  /**
   * Notifications, newest first.
   *
   * @param scope of these devices only
   * @param device of this device only; null for all
   * @param state in this state only; null for all
   */
  public Page<NotificationDetails> list(
      DeviceScope scope, String device, NotificationState state, PageRequest page) {
    return pages.page(
        scope,
        device,
        page,
        new DeviceRows<>(
            part -> notifications.page(state, part), Notification::id, Notification::device),
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

  /** The attempts to hand a notification over, in their order; the latest hundred. */
  public List<AttemptDetails> attempts(long id) {
    return notifications.attempts(id);
  }

  /** How many notifications are in a state that they do not stay in. */
  public BoundedCount count(NotificationState state) {
    return BoundedCount.of(notifications.count(state, BoundedCount.BOUND + 1));
  }

  /** What is on its way already takes the new way. */
  private void reroute(PushTarget target) {
    List<PushAddress> known = ways.of(target);
    notifications
        .lock(target.outstanding())
        .filter(Notification::isRequested)
        .ifPresent(
            one -> {
              if (known.isEmpty()) {
                one.inVain("The device has no push address any more.");
                one.fail();
                news.fire(NotificationNews.of(one));
              } else {
                reroute(one, summons.usable(known));
              }
            });
  }

  /** Where its gateway is asked just now for the very address, its answer is waited for. */
  private void reroute(Notification one, Itinerary along) {
    Leg before = one.ways().current();
    one.goes(along);
    if (!one.isUnderWay() || !along.current().isWhere(before)) {
      rerouting.send(one, Duration.ZERO);
    }
  }

  /** Held until the transaction ends. */
  private PushTarget target(DeviceId device) {
    PushTarget known = notifications.lockTarget(device.value());
    return known == null ? notifications.makeTarget(device.value()) : known;
  }

  private static void checkLifetime(Duration lifetime) {
    if (lifetime != null
        && (lifetime.compareTo(Duration.ofSeconds(1)) < 0
            || lifetime.compareTo(LONGEST_LIFETIME) > 0)) {
      throw Refusal.invalid("lifetime", "lifetime must be PT1S to P90D.");
    }
  }

  private static PushAccount completed(PushAccount wanted) {
    return new PushAccount(
        wanted.addresses(),
        wanted.order(),
        wanted.secret() == null ? RandomSecrets.bytes(32) : wanted.secret(),
        wanted.authData() == null ? RandomSecrets.bytes(16) : wanted.authData());
  }

  private void seal(PushTarget target, PushAccount given) {
    String owner = target.device();
    target.protect(
        given.secret() == null ? target.sealedSecret() : secrets.seal(owner, given.secret()),
        given.authData() == null ? target.sealedAuthData() : secrets.seal(owner, given.authData()));
  }
}
