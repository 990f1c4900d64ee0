package org.muster.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.muster.gateway.GatewayDesk;
import org.muster.kernel.Backoff;

/** Where notifications go after an attempt in vain, and when. */
@Dependent
class Rerouting {

  @Inject private NotificationConfig config;
  @Inject private GatewayDesk desk;
  @Inject private Clock clock;
  @Inject private Event<PushRequested> requests;
  @Inject private Event<NotificationNews> news;

  private final SecureRandom random = new SecureRandom();

  /** The gateway is busy: the same one is asked again, and it is no try in vain. */
  void later(Notification one, String words, Duration after) {
    one.inVain(words);
    if (one.isRequested()) {
      send(one, after == null ? backoff().after(one.attempts()) : jittered(after));
    }
  }

  /**
   * The gateway or the device's address cannot be reached: the same one is asked again, and then
   * the next.
   *
   * @param after not before; null for any time
   */
  void down(Notification one, String words, Duration after) {
    one.inVain(words);
    if (one.isRequested()) {
      Itinerary ways = one.ways();
      boolean fresh = ways.triedInVain(config.attemptsPerChannel);
      one.goes(ways);
      send(one, fresh ? Duration.ZERO : longer(backoff().after(ways.tries()), after));
    }
  }

  /** The way is of no use: the next one is taken at once; without one it has failed. */
  void shut(Notification one, String words) {
    one.inVain(words);
    if (one.isRequested()) {
      Itinerary ways = one.ways();
      boolean fresh = ways.shut();
      if (ways.isClosed()) {
        one.fail();
        news.fire(NotificationNews.of(one));
      } else {
        one.goes(ways);
        send(one, fresh ? Duration.ZERO : backoff().after(ways.tries()));
      }
    }
  }

  /**
   * The device cannot be reached this way, as its gateway says afterwards: another way is taken, if
   * there is one; otherwise the notification is repeated when its time comes.
   */
  void undelivered(Notification one, String words) {
    one.inVain(words);
    Itinerary ways = one.ways();
    if (one.isSent() && ways.moveOn(leg -> leg.tries() == 0 && desk.isLive(leg.channel()))) {
      one.goesAnotherWay(ways, clock.instant().plus(config.forgottenAfter));
      send(one, Duration.ZERO);
    }
  }

  /** Whether its gateway is down and another one is not that reaches the device. */
  boolean canPass(Notification one) {
    return desk.isDown(one.channel())
        && one.ways().moveOn(leg -> desk.isLive(leg.channel()) && !desk.isDown(leg.channel()));
  }

  /** It was put into a queue and nothing came of it: once more, past a gateway that is down. */
  void remind(Notification one) {
    Itinerary ways = one.ways();
    if (desk.isDown(one.channel())
        && ways.moveOn(leg -> desk.isLive(leg.channel()) && !desk.isDown(leg.channel()))) {
      one.goes(ways);
    }
    send(one, Duration.ZERO);
  }

  /**
   * The device did not come for long: it is notified once more, on the next channel.
   *
   * @param newId its NOTIFICATION-ID from now on
   */
  void repeat(Notification one, int newId) {
    Itinerary ways = one.ways();
    ways.moveOn(leg -> desk.isLive(leg.channel()));
    one.repeat(ways, newId, clock.instant().plus(config.forgottenAfter));
    send(one, Duration.ZERO);
  }

  /** Puts it into the queue of its gateway after commit. */
  void send(Notification one, Duration after) {
    one.waitsUntil(clock.instant().plus(after).plus(config.forgottenAfter));
    requests.fire(new PushRequested(one.id(), one.channel(), one.lane(), after));
  }

  private static Duration longer(Duration one, Duration other) {
    return other == null || one.compareTo(other) > 0 ? one : other;
  }

  private Backoff backoff() {
    return new Backoff(config.retryDelay, config.retryDelayMax, random);
  }

  /** Not all at the same moment. */
  private Duration jittered(Duration after) {
    return after.plusMillis(random.nextLong(Math.max(1, after.toMillis() / 4 + 1)));
  }
}
