package org.muster.smpp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayHealth;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;
import org.muster.gateway.Receipt;

/** The SMS centres of all gateways of this kind that are switched on. */
final class SmscPools {

  private static final Duration GOOD_BYE = Duration.ofSeconds(2);

  private final Consumer<Receipt> receipts;
  private final Executor executor;
  private final Clock clock;
  private final Map<String, SmscPool> pools = new ConcurrentHashMap<>();

  /**
   * @param receipts hears of each receipt, on a thread of the executor, and throws if it could not
   *     write it down
   * @param executor runs what keeps the binds, as long as they are kept
   */
  SmscPools(Consumer<Receipt> receipts, Executor executor, Clock clock) {
    this.receipts = receipts;
    this.executor = executor;
    this.clock = clock;
  }

  /** Begins and ends what has changed; waits for nothing. */
  synchronized void follow(List<Gateway> gateways) {
    for (String name : List.copyOf(pools.keySet())) {
      boolean stays =
          gateways.stream()
              .anyMatch(
                  one ->
                      one.name().equals(name) && one.settings().equals(pools.get(name).settings()));
      if (!stays) {
        pools.remove(name).stop();
      }
    }
    gateways.forEach(
        one ->
            pools.computeIfAbsent(
                one.name(), name -> new SmscPool(one, receipts, executor, clock)));
  }

  Handover hand(String gateway, Parcel parcel) throws GatewayRefusal {
    SmscPool pool = pools.get(gateway);
    if (pool == null) {
      throw GatewayRefusal.down("The gateway is being switched on or off.");
    }
    return pool.hand(parcel);
  }

  Optional<GatewayHealth> health(String gateway) {
    return Optional.ofNullable(pools.get(gateway)).map(SmscPool::health);
  }

  /** Ends all, and waits for it a little: for all together, however many there are. */
  void close() {
    List<SmscPool> ending = new ArrayList<>(pools.values());
    follow(List.of());
    try {
      long end = System.nanoTime() + GOOD_BYE.toNanos();
      for (SmscPool pool : ending) {
        pool.awaitEnd(end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
