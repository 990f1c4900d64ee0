package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.device.DeviceRegistry;
import org.muster.gateway.GatewayDesk;
import org.muster.kernel.Ids;

/**
 * Asks for devices to come, for one of them as for a thousand: a few statements for all together.
 */
@Dependent
class Summons {

  @Inject private Notifications notifications;
  @Inject private Ways ways;
  @Inject private DeviceRegistry devices;
  @Inject private GatewayDesk desk;
  @Inject private NotificationConfig config;
  @Inject private Rerouting rerouting;
  @Inject private Clock clock;
  @Inject private Event<NotificationNews> news;

  /**
   * One outstanding notification is enough, however many wish for it; a device that has no push
   * address is left to come by itself.
   *
   * @param wanted the DevIDs, a thousand at most
   * @return the notification that each will come for; without those that are left to themselves
   */
  Map<String, Long> call(Collection<String> wanted, Wish wish) {
    List<PushTarget> targets = notifications.lockTargets(Set.copyOf(wanted));
    Map<String, Notification> outstanding = outstanding(targets);
    outstanding.values().forEach(one -> hurry(one, wish));
    List<PushTarget> idle =
        targets.stream().filter(target -> !outstanding.containsKey(target.device())).toList();
    Map<String, Long> called =
        outstanding.values().stream()
            .collect(Collectors.toMap(Notification::device, Notification::id));
    request(idle, wish).forEach(one -> called.put(one.device(), one.id()));
    return called;
  }

  /** It begins where a gateway is switched on, if there is one. */
  Itinerary usable(List<PushAddress> known) {
    Itinerary itinerary = Itinerary.along(known);
    if (!desk.isLive(itinerary.current().channel())) {
      itinerary.moveOn(leg -> desk.isLive(leg.channel()));
    }
    return itinerary;
  }

  private Map<String, Notification> outstanding(List<PushTarget> targets) {
    List<Long> latest =
        targets.stream().map(PushTarget::outstanding).filter(Objects::nonNull).toList();
    return notifications.lockAll(latest).stream()
        .filter(one -> !one.isOver())
        .collect(Collectors.toMap(Notification::device, Function.identity()));
  }

  /** One of many waits for its turn, and now somebody waits for it: it need not. */
  private void hurry(Notification one, Wish wish) {
    if (one.isRequested() && one.lane() == Lane.BULK && wish.lane() == Lane.URGENT) {
      one.hurry();
      if (one.attempts() == 0) {
        rerouting.send(one, Duration.ZERO);
      }
    }
  }

  private List<Notification> request(List<PushTarget> idle, Wish wish) {
    Map<String, Course> courses = ways.of(idle);
    Set<String> unannounced = devices.unannounced(idle.stream().map(PushTarget::device).toList());
    return idle.stream()
        .filter(target -> !courses.get(target.device()).addresses().isEmpty())
        .map(
            target ->
                request(
                    target,
                    courses.get(target.device()),
                    unannounced.contains(target.device()),
                    wish))
        .toList();
  }

  private Notification request(PushTarget target, Course course, boolean asksObjects, Wish wish) {
    Instant now = clock.instant();
    Notification made =
        new Notification(
            Ids.next(),
            target,
            usable(course.addresses()),
            wish.lane(),
            new Package0Options(target.nextNotificationId(), asksObjects, course.connections()),
            now,
            now.plus(Optional.ofNullable(wish.lifetime()).orElse(config.lifetime)));
    target.await(made.id());
    notifications.add(made);
    news.fire(NotificationNews.of(made));
    rerouting.send(made, Duration.ZERO);
    return made;
  }
}
