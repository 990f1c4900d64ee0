package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.cloud.CloudService;
import org.muster.simulator.cloud.CloudTrouble;

/** Several devices wait for a cloud that is not there, or one has another way than its cloud. */
@OnTheServer
class CloudOutageIT {

  private final Operator operator = new Operator();
  private final ExecutorService sessions = Executors.newCachedThreadPool();
  private final PushService other = PushService.open();
  private CloudService cloud;
  private Gateway gateway;

  @BeforeEach
  void open() throws IOException {
    cloud = CloudService.open(0, sessions);
    gateway =
        Gateway.of(
            "fcm",
            Map.of(
                "serviceAccount", cloud.serviceAccount(), "endpoint", cloud.endpoint().toString()));
  }

  @AfterEach
  void close() {
    gateway.close();
    cloud.close();
    other.close();
    sessions.shutdown();
  }

  @Test
  void a_cloud_that_is_gone_and_comes_back_calls_each_device_once() throws IOException {
    List<CloudDevice> devices =
        Stream.generate(() -> CloudDevice.of(cloud, gateway).registers()).limit(5).toList();
    cloud.goesDown();
    List<String> commands =
        devices.stream()
            .map(device -> operator.sendsFor(device.registered(), get(DEV_ID)))
            .toList();
    Tries.seeAny(devices.get(0).registered(), "DOWN");
    seesHealth("DOWN");

    cloud.comesBack();

    commands.forEach(command -> operator.sees(command, "SUCCEEDED"));
    devices.forEach(device -> operator.seesNotification(device.registered(), "ANSWERED"));
    devices.forEach(device -> Tries.seeTakenOnce(device.registered()));
    assertThat(devices)
        .allSatisfy(device -> assertThat(device.virtual().journal().sessions()).hasSize(1));
    assertThat(cloud.messagesSeen()).as("nothing twice").isEqualTo(5);
    seesHealth("UP");
    devices.forEach(CloudDevice::close);
  }

  @Test
  void a_cloud_that_refuses_for_ever_is_not_asked_again_and_the_next_way_is_taken() {
    try (CloudDevice device = CloudDevice.of(cloud)) {
      device.isReachedAt(
          Json.createArrayBuilder()
              .add(gateway.address(device.registrationId()))
              .add(Json.createObjectBuilder().add("channel", "http").add("address", other.url())));
      cloud.stumblesWith(CloudTrouble.of(403, "SENDER_ID_MISMATCH", "SenderId mismatch"));

      operator.sendsFor(device.registered(), get(DEV_ID));

      Tries.see(device.registered(), "REFUSED", "TAKEN");
      assertThat(Tries.firstWords(device.registered()))
          .contains("403", "SENDER_ID_MISMATCH", "SenderId mismatch");
      assertThat(operator.seesNotification(device.registered(), "SENT").getString("channel"))
          .isEqualTo("http");
      assertThat(other.waiting()).isEqualTo(1);
      assertThat(cloud.messagesSeen()).isEqualTo(1);
      assertThat(device.addresses()).as("both stay").hasSize(2);
    }
  }

  private void seesHealth(String state) {
    Awaitility.await("health " + state)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> gateway.shown().getJsonObject("health").getString("state"),
            now -> now.equals(state));
  }
}
