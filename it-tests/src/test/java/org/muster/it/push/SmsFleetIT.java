package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.cli.MusterSimulator;

/** The simulator's fleet has telephones, and comes when they ring. */
@OnTheServer
class SmsFleetIT {

  private static final String GATEWAY = "sms-fleet";

  private final Api api = Api.asAdministrator();
  private final String prefix = "tel" + ThreadLocalRandom.current().nextInt(1_000_000);
  private final Thread fleet =
      new Thread(
          () ->
              MusterSimulator.commandLine()
                  .execute(
                      "fleet",
                      "--server",
                      ServerUnderTest.at("/").toString(),
                      "--admin-password",
                      ServerUnderTest.ADMINISTRATOR_PASSWORD,
                      "--devices",
                      "2",
                      "--prefix",
                      prefix,
                      "--period",
                      "36000",
                      "--reach",
                      "sms",
                      "--gateway",
                      GATEWAY));

  @AfterEach
  void close() throws InterruptedException {
    fleet.interrupt();
    fleet.join();
    api.delete("/api/v1/gateways/" + GATEWAY);
  }

  @Test
  void a_device_of_the_fleet_is_called_by_short_message_and_comes() {
    fleet.start();
    await("the fleet").until(() -> api.get("/api/v1/devices/" + device(2)).status() == 200);
    await("its gateway")
        .until(() -> api.get("/api/v1/gateways/" + GATEWAY).text().contains("\"UP\""));

    api.post(
        "/api/v1/devices/" + device(2) + "/commands",
        "{\"command\":[\"GET\",\"urn:oma:mo:oma-dm-devinfo:1.2//DevID\"]}");

    await("a session").until(() -> latest().getString("state").equals("ANSWERED"));
    assertThat(latest().getString("channel")).isEqualTo(GATEWAY);
    assertThat(latest().getString("address")).isEqualTo("+999000000002");
  }

  private JsonObject latest() {
    List<JsonObject> all =
        api.read("/api/v1/notifications?device=" + device(2))
            .getJsonArray("items")
            .getValuesAs(JsonObject.class);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private String device(int number) {
    return "SIM-%s-%06d".formatted(prefix, number);
  }

  private static org.awaitility.core.ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(Duration.ofMinutes(1));
  }
}
