package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.DeviceKeys;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.operator.PushWay;
import org.muster.simulator.sms.SmsCentre;
import org.muster.simulator.wire.Notification;

/**
 * A notification that one short message does not hold goes in several, under one receipt. The
 * server of this test has a long name.
 */
@Tag("kill")
@Timeout(300)
class LongShortMessageIT {

  private static final String NAME = "management.of.devices.".repeat(10);
  private static final String NUMBER = "+99900000017";

  @Test
  void a_long_notification_arrives_whole_and_its_receipt_is_one() throws Exception {
    try (SmsCentre centre = SmsCentre.open("127.0.0.1", 0, "muster", "pass");
        HttpLines lines = new HttpLines();
        ServerProcess server = new ServerProcess("wordy", Map.of("MUSTER_SERVER_ID", NAME))) {
      BlockingQueue<byte[]> inbox = new LinkedBlockingQueue<>();
      centre.serve(NUMBER, inbox::add);
      server.start();
      OperatorApi api = new OperatorApi(server.uri(), server.administrator(), lines);
      api.gateway(
          "sms",
          "smpp",
          Map.of("hosts", centre.address(), "systemId", "muster", "password", "pass"));
      DeviceKeys keys = api.registerPushed("WORDY", new PushWay("sms", NUMBER));
      new PushedServer(server).calls(List.of("WORDY"));

      await("a notification").atMost(Duration.ofMinutes(1)).until(() -> !inbox.isEmpty());

      Notification notification = Notification.read(inbox.remove());
      assertThat(notification.serverId()).contains(NAME);
      assertThat(notification.isSignedWith(keys.pushSecret(), keys.pushData())).isTrue();
      assertThat(centre.taken()).hasSizeGreaterThan(1);
      await("its receipt")
          .atMost(Duration.ofMinutes(1))
          .until(() -> onlyTry(server).containsKey("receipt"));
      assertThat(onlyTry(server).getString("receipt")).isEqualTo("DELIVERED");
    }
  }

  private static JsonObject onlyTry(ServerProcess server) {
    List<JsonObject> tries = new PushedServer(server).triesOf("WORDY");
    return tries.size() == 1 ? tries.get(0) : JsonObject.EMPTY_JSON_OBJECT;
  }
}
