package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A device that does not come is called again on the next channel, some times, each time by another
 * NOTIFICATION-ID: a device drops one that it has seen. The server of this test has little
 * patience.
 */
@Tag("kill")
@Timeout(300)
class RepetitionIT {

  @Test
  void a_notification_that_is_not_answered_is_repeated_on_the_next_channel_and_then_expires()
      throws Exception {
    try (HoldingGateway first = new HoldingGateway();
        HoldingGateway second = new HoldingGateway();
        ServerProcess server =
            new ServerProcess("repeating", Map.of("MUSTER_NOTIFICATION_ANSWER_WITHIN", "PT1S"))) {
      first.answers();
      second.answers();
      server.start();
      PushedServer pushed = new PushedServer(server);
      pushed.hasGateway("first", first.url(), 4);
      pushed.hasGateway("second", second.url(), 4);
      String device = pushed.hasDevice(1, "first", "second");
      pushed.calls(List.of(device));

      await("its end")
          .atMost(Duration.ofMinutes(2))
          .until(() -> pushed.statesOf(List.of(device)).equals(Set.of("EXPIRED")));

      assertThat(pushed.notification(device).getInt("repeats")).isEqualTo(2);
      assertThat(pushed.triesOf(device))
          .extracting((JsonObject attempt) -> attempt.getString("gateway"))
          .containsExactly("first", "second", "first");
      assertThat(first.taken().get(device)).containsExactly(1, 3);
      assertThat(second.taken().get(device)).containsExactly(2);
    }
  }
}
