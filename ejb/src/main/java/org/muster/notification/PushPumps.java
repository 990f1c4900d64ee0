package org.muster.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.gateway.GatewayDesk;
import org.muster.gateway.GatewaysRefreshed;
import org.muster.gateway.LiveGateway;

/** Keeps a pump for each queue of each gateway that is switched on. */
@ApplicationScoped
class PushPumps {

  @Resource private ManagedThreadFactory threads;
  @Inject private PushChannel channel;
  @Inject private GatewayDesk desk;
  @Inject private PushRound round;
  @Inject private PushHands hands;
  private final Map<LiveGateway, List<PushPump>> pumps = new HashMap<>();
  private boolean stopped;

  /** Gateways were switched on or off, or set otherwise. */
  void refreshed(@Observes GatewaysRefreshed refreshed) {
    adjust(refreshed.live());
  }

  /** Stops all pumps; what they have taken comes again at the next start. */
  @PreDestroy
  void stop() {
    synchronized (pumps) {
      List<PushPump> running = pumps.values().stream().flatMap(List::stream).toList();
      running.forEach(PushPump::stop);
      running.forEach(PushPump::awaitEnd);
      pumps.clear();
      stopped = true;
    }
  }

  private void adjust(List<LiveGateway> live) {
    Set<LiveGateway> wanted = Set.copyOf(live);
    synchronized (pumps) {
      if (stopped) {
        return;
      }
      pumps
          .entrySet()
          .removeIf(
              entry -> {
                boolean gone = !wanted.contains(entry.getKey());
                if (gone) {
                  entry.getValue().forEach(PushPump::stop);
                }
                return gone;
              });
      wanted.forEach(gateway -> pumps.computeIfAbsent(gateway, this::begin));
    }
  }

  private List<PushPump> begin(LiveGateway gateway) {
    hands.allow(gateway);
    return Stream.of(Lane.values()).map(lane -> begin(gateway, lane)).toList();
  }

  private PushPump begin(LiveGateway gateway, Lane lane) {
    PushScribe scribe = new PushScribe(gateway.name(), places(gateway, lane), round);
    PushPump pump =
        new PushPump(
            gateway,
            lane,
            () -> channel.consumer(gateway.name(), lane),
            desk,
            round,
            hands,
            scribe);
    threads.newThread(scribe).start();
    threads.newThread(pump).start();
    return pump;
  }

  /** A quarter is kept for what is urgent, where there are enough. */
  private static int places(LiveGateway gateway, Lane lane) {
    return lane == Lane.URGENT ? gateway.parallel() : gateway.parallel() - gateway.parallel() / 4;
  }
}
