package org.muster.gateway;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What this node remembers of the gateways that are switched on: read again whenever one was
 * changed here, and now and then, for those that were changed on another node.
 */
@ApplicationScoped
class GatewayBook {

  private static final Logger LOG = Logger.getLogger("org.muster.gateway");

  private volatile Map<String, Leaf> leaves = Map.of();
  private volatile List<Gateway> learners = List.of();
  private final Map<String, GatewayHealth> lastSeen = new ConcurrentHashMap<>();

  /** The kinds whose drivers failed when they were told. */
  private final Set<String> behind = ConcurrentHashMap.newKeySet();

  private GatewayReader reader;
  private Drivers drivers;
  private Clock clock;
  private Event<GatewaysRefreshed> refreshed;

  /** For the container's proxy only. */
  GatewayBook() {}

  @Inject
  GatewayBook(
      GatewayReader reader, Drivers drivers, Clock clock, Event<GatewaysRefreshed> refreshed) {
    this.reader = reader;
    this.drivers = drivers;
    this.clock = clock;
    this.refreshed = refreshed;
  }

  /** Reads them again; drivers hear of it if something of theirs has changed. */
  synchronized void refresh() {
    Map<String, Leaf> before = leaves;
    Map<String, Leaf> now = reader.live();
    leaves = now;
    learners = now.values().stream().map(Leaf::gateway).filter(this::learns).toList();
    for (GatewayDriver driver : drivers.all()) {
      List<Gateway> own = of(driver.kind(), now);
      if (behind.contains(driver.kind()) || !own.equals(of(driver.kind(), before))) {
        follow(driver, own);
      }
    }
    lastSeen.keySet().retainAll(now.keySet());
    if (!now.equals(before)) {
      refreshed.fire(new GatewaysRefreshed(live()));
    }
  }

  /** One that fails stops no other, and is told again with the next round. */
  private void follow(GatewayDriver driver, List<Gateway> own) {
    try {
      driver.follow(own);
      behind.remove(driver.kind());
    } catch (RuntimeException e) {
      behind.add(driver.kind());
      LOG.log(Level.WARNING, e, () -> "Gateways of " + driver.kind() + " could not be followed");
    }
  }

  /** Drivers close what they have open. */
  @PreDestroy
  void close() {
    drivers.all().forEach(driver -> follow(driver, List.of()));
  }

  Optional<Gateway> find(String name) {
    return Optional.ofNullable(leaves.get(name)).map(Leaf::gateway);
  }

  List<LiveGateway> live() {
    return leaves.values().stream()
        .map(leaf -> new LiveGateway(leaf.gateway().name(), leaf.gateway().parallel(), leaf.rate()))
        .toList();
  }

  private boolean learns(Gateway gateway) {
    return drivers.of(gateway.kind()).learnsFromSessions(gateway.settings());
  }

  /** The addresses of a device that came from a host, by the gateways that learn from sessions. */
  Map<String, String> seenAt(String host) {
    Map<String, String> addresses = new TreeMap<>();
    for (Gateway gateway : learners) {
      drivers
          .of(gateway.kind())
          .address(gateway.settings(), host)
          .ifPresent(address -> addresses.put(gateway.name(), address));
    }
    return addresses;
  }

  boolean isDown(String name) {
    return find(name)
        .map(gateway -> drivers.of(gateway.kind()).health(name).orElseGet(() -> lastSeen.get(name)))
        .map(health -> health.state() == GatewayHealth.State.DOWN)
        .orElse(false);
  }

  GatewayHealth health(GatewayEntry entry) {
    if (!entry.isEnabled()) {
      return new GatewayHealth(GatewayHealth.State.IDLE, "It is switched off.", entry.changedAt());
    }
    return drivers
        .of(entry.kind())
        .health(entry.name())
        .orElseGet(
            () ->
                lastSeen.getOrDefault(
                    entry.name(),
                    new GatewayHealth(
                        GatewayHealth.State.IDLE, "Nothing was sent yet.", entry.changedAt())));
  }

  /** How the last hand-over went; a state that goes on keeps its beginning. */
  void seen(String gateway, GatewayHealth.State state, String words) {
    lastSeen.merge(
        gateway,
        new GatewayHealth(state, words, clock.instant()),
        (before, now) ->
            before.state() == state ? new GatewayHealth(state, words, before.since()) : now);
  }

  private static List<Gateway> of(String kind, Map<String, Leaf> leaves) {
    return leaves.values().stream()
        .map(Leaf::gateway)
        .filter(gateway -> gateway.kind().equals(kind))
        .toList();
  }

  /** One of them. */
  record Leaf(Gateway gateway, Integer rate) {}
}
