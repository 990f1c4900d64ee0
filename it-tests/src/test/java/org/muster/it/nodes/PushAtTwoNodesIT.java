package org.muster.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.muster.it.nodes.AtOnce.atOnce;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.muster.it.nodes.NotingGateway.Arrival;

/** Two nodes notify devices through one gateway, no faster than one node may. */
@Tag("kill")
@Timeout(300)
@ExtendWith(TwoNodesExtension.class)
class PushAtTwoNodesIT {

  private static final int EACH = 50;

  /** Notifications in a second. */
  private static final int RATE = 20;

  /** Leave is given for a quarter of a second at once; one more for where the clocks begin. */
  private static final int AT_ONCE = RATE / 4 + 1;

  private final Node a;
  private final Node b;

  PushAtTwoNodesIT(TwoNodes nodes) {
    a = nodes.a();
    b = nodes.b();
  }

  /**
   * A machine that is slow may hand over late what it had leave for, and several close together;
   * but nothing goes before its leave. So what counts is how many have come since they were called
   * for, at every moment: never more than the rate has room for in that time.
   */
  @Test
  void both_together_are_no_faster_than_the_rate_of_a_gateway_and_send_each_once()
      throws Exception {
    try (NotingGateway gateway = new NotingGateway()) {
      a.does("PUT", "/gateways/paced", settings(gateway));
      isKnownTo(b);
      List<String> ofA = devices("PACED-A");
      List<String> ofB = devices("PACED-B");

      long begun = System.nanoTime();
      atOnce(() -> called(a, ofA), () -> called(b, ofB));

      List<String> all = Stream.concat(ofA.stream(), ofB.stream()).toList();
      await("all notifications sent")
          .atMost(Duration.ofMinutes(2))
          .until(() -> all.stream().allMatch(this::isSent));
      List<Arrival> arrivals =
          gateway.arrivals().stream().filter(one -> one.nanos() > begun).toList();
      assertThat(arrivals)
          .as("each device is notified once")
          .extracting(Arrival::address)
          .containsExactlyInAnyOrderElementsOf(all);
      assertPaced(begun, arrivals.stream().map(Arrival::nanos).sorted().toList());
    }
  }

  private static void assertPaced(long begun, List<Long> instants) {
    for (int n = 0; n < instants.size(); n++) {
      double seconds = (instants.get(n) - begun) / 1e9;
      assertThat(n + 1.0)
          .as("notifications within %.3f s", seconds)
          .isLessThanOrEqualTo(RATE * seconds + AT_ONCE);
    }
  }

  /**
   * A node looks for gateways of others now and then; one device is called until it is sent for.
   */
  private void isKnownTo(Node node) {
    String device = device(a, "PACED-FIRST");
    called(node, List.of(device));
    await("a gateway of the other node")
        .atMost(Duration.ofMinutes(1))
        .until(() -> isSentAt(node, device));
  }

  private static String settings(NotingGateway gateway) {
    return "{\"kind\":\"http\",\"rate\":%d,\"parallel\":16,\"settings\":{\"url\":\"%s\"}}"
        .formatted(RATE, gateway.url());
  }

  private List<String> devices(String prefix) {
    return IntStream.range(0, EACH).mapToObj(n -> device(a, prefix + n)).toList();
  }

  /** A device that is reached by the gateway alone. */
  private static String device(Node node, String id) {
    String address = "{\"channel\":\"paced\",\"address\":\"" + id + "\"}";
    node.does(
        "POST", "/devices", "{\"id\":\"%s\",\"push\":{\"addresses\":[%s]}}".formatted(id, address));
    return id;
  }

  private static int called(Node node, List<String> devices) {
    String ids = devices.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    node.does("POST", "/notifications", "{\"devices\":" + ids + "}");
    return devices.size();
  }

  private boolean isSent(String device) {
    return isSentAt(a, device);
  }

  private static boolean isSentAt(Node node, String device) {
    return node.list("/notifications?device=" + device).get(0).getString("state").equals("SENT");
  }
}
