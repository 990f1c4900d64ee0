package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.device.DeviceRegistry;
import org.muster.gateway.GatewayDesk;
import org.muster.protocol.DeviceId;

/** What is learnt of where devices are, and what follows for notifications on their way. */
@Dependent
class LearntAddresses {

  /** What nobody calls the device for any more. */
  private static final Set<NotificationState> DONE =
      EnumSet.of(
          NotificationState.ANSWERED, NotificationState.CANCELLED, NotificationState.EXPIRED);

  @Inject private Notifications notifications;
  @Inject private PushAddresses addresses;
  @Inject private DeviceRegistry devices;
  @Inject private GatewayDesk desk;
  @Inject private Notifier notifier;
  @Inject private Rerouting rerouting;
  @Inject private Clock clock;
  @Inject private Event<DeviceReachable> reachable;

  /**
   * A device can be reached at an address: what waits for a way takes it at once, and what failed
   * before the device registered is begun anew.
   *
   * @param learnt in the form in which its gateway takes it
   */
  void learn(DeviceId device, PushAddress learnt) {
    PushTarget target = hold(device.value());
    if (addresses.learn(device.value(), learnt)) {
      notifier.reroute(device);
      notifications
          .lock(target.outstanding())
          .filter(Notification::isRequested)
          .ifPresent(one -> prefer(one, learnt));
      if (learnt.source() == AddressSource.REGISTRATION) {
        renew(device, target);
      }
    }
  }

  /** A device is registered at an address no more; nothing happens if it was not. */
  void unregister(DeviceId device, String address) {
    if (notifications.lockTarget(device.value()) != null
        && addresses.unregister(device.value(), address)) {
      notifier.reroute(device);
    }
  }

  /** Another address takes the place of one. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void move(DeviceId device, String channel, String before, String now) {
    if (notifications.lockTarget(device.value()) != null) {
      addresses.move(device.value(), channel, before, now);
    }
  }

  /** The same of several, and then all their notifications, in the order in which others do. */
  void hold(SortedSet<String> several) {
    // The database's order, as everybody takes them: it need not be that of the set.
    List<PushTarget> held = notifications.lockTargets(several);
    Set<String> known = held.stream().map(PushTarget::device).collect(Collectors.toSet());
    Stream<PushTarget> made =
        several.stream().filter(device -> !known.contains(device)).map(this::hold);
    List<Long> outstanding =
        Stream.concat(held.stream(), made)
            .map(PushTarget::outstanding)
            .filter(Objects::nonNull)
            .toList();
    if (!outstanding.isEmpty()) {
      notifications.lockAll(outstanding);
    }
  }

  /** What signs for a device, held until the transaction ends; made if there is none. */
  PushTarget hold(String device) {
    PushTarget known = notifications.lockTarget(device);
    return known == null ? notifications.makeTarget(device) : known;
  }

  private void prefer(Notification one, PushAddress learnt) {
    Itinerary ways = one.ways();
    if (ways.moveOn(leg -> leg.isTo(learnt) && desk.isLive(leg.channel()))) {
      one.goes(ways);
      rerouting.send(one, Duration.ZERO);
    }
  }

  /** It failed for want of a way, its time is not over, and the device has not come since. */
  private void renew(DeviceId device, PushTarget target) {
    Instant soon = clock.instant().plusSeconds(1);
    Instant lastContact = devices.details(device).lastContactAt();
    Optional<NotificationDetails> latest =
        notifications.find(target.outstanding()).map(Notification::details);
    if (latest.isEmpty() || DONE.contains(latest.get().state())) {
      reachable.fire(new DeviceReachable(device));
    }
    latest
        .filter(one -> one.state() == NotificationState.FAILED && one.expiresAt().isAfter(soon))
        .filter(one -> lastContact == null || lastContact.isBefore(one.requestedAt()))
        .ifPresent(
            one ->
                notifier.wake(
                    device,
                    new Wish(one.lane(), Duration.between(soon, one.expiresAt()).plusSeconds(1))));
  }
}
