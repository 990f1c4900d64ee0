package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server that is killed while notifications wait for their turn, and while a gateway that has
 * taken others has not answered yet: none is forgotten, none is sent more than twice, and a second
 * one bears the NOTIFICATION-ID of the first, so that the device drops it (TS §5.2.1).
 */
@Tag("kill")
@Timeout(600)
class PushKillIT {

  private static final int DEVICES = 40;
  private static final int PARALLEL = 8;

  /** A quarter of the places is kept for what is urgent. */
  private static final int HELD = 6;

  @Test
  void no_notification_is_forgotten_and_none_is_a_second_one_to_its_device_on_h2()
      throws Exception {
    killAmidThePushes("push-on-h2", Map.of());
  }

  @Test
  void no_notification_is_forgotten_and_none_is_a_second_one_to_its_device_on_postgresql()
      throws Exception {
    try (PostgresCluster database = PostgresCluster.started("push-postgresql")) {
      killAmidThePushes("push-on-postgresql", database.environment());
    }
  }

  private static void killAmidThePushes(String name, Map<String, String> database)
      throws Exception {
    Map<String, String> environment = new HashMap<>(database);
    environment.put("MUSTER_NOTIFICATION_FORGOTTEN_AFTER", "PT10S");
    try (HoldingGateway gateway = new HoldingGateway();
        ServerProcess server = new ServerProcess(name, environment)) {
      server.start();
      PushedServer pushed = new PushedServer(server);
      pushed.hasGateway("holding", gateway.url(), PARALLEL);
      List<String> devices =
          IntStream.range(0, DEVICES)
              .mapToObj(number -> pushed.hasDevice(number, "holding"))
              .toList();
      pushed.calls(devices);
      await("a gateway that holds all that it is given")
          .atMost(Duration.ofMinutes(1))
          .until(() -> gateway.taken().size() == HELD);

      server.kill();
      Set<String> held = new TreeSet<>(gateway.taken().keySet());
      gateway.answers();
      server.start();

      await("every notification sent")
          .atMost(Duration.ofMinutes(2))
          .until(() -> pushed.statesOf(devices).equals(Set.of("SENT")));
      reckon(gateway.taken(), held, devices);
      callsOnceMore(pushed, gateway, held.iterator().next());
    }
  }

  /** What it is called for next is something else to the device, also after a kill. */
  private static void callsOnceMore(PushedServer pushed, HoldingGateway gateway, String device) {
    int id = gateway.taken().get(device).get(0);
    pushed.isVisitedBy(device, id);
    await("its notification is over")
        .atMost(Duration.ofMinutes(1))
        .until(() -> pushed.statesOf(List.of(device)).equals(Set.of("ANSWERED")));

    pushed.calls(List.of(device));

    await("a further notification")
        .atMost(Duration.ofMinutes(1))
        .until(() -> gateway.taken().get(device).size() == 3);
    assertThat(gateway.taken().get(device)).containsExactly(id, id, id + 1);
  }

  private static void reckon(
      Map<String, List<Integer>> taken, Set<String> held, List<String> devices) {
    assertThat(taken.keySet()).as("no device is forgotten").hasSize(devices.size());
    taken.forEach(
        (address, ids) -> {
          assertThat(ids).as(address).hasSizeLessThanOrEqualTo(held.contains(address) ? 2 : 1);
          assertThat(Set.copyOf(ids)).as("one NOTIFICATION-ID for %s", address).hasSize(1);
        });
    assertThat(taken.values().stream().filter(ids -> ids.size() == 2))
        .as("those that the server could not know were taken")
        .hasSize(held.size());
  }
}
