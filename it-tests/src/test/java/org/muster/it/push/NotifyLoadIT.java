package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.load.PushFigures;
import org.muster.simulator.load.PushPlan;
import org.muster.simulator.load.PushRun;
import org.muster.simulator.operator.OperatorApi;

/** What measures the push service measures what it says; how much that is, is for the docs. */
@OnTheServer
class NotifyLoadIT {

  private static final int DEVICES = 60;
  private static final int SINGLES = 5;

  private final String prefix = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void takeAwayTheGateways() {
    for (String gateway : List.of("-busy", "-idle")) {
      Api.asAdministrator().delete("/api/v1/gateways/" + prefix + gateway);
    }
  }

  @Test
  void every_device_that_is_called_is_notified_once_the_gateway_answers() throws Exception {
    List<String> said = new ArrayList<>();
    try (HttpLines lines = new HttpLines()) {
      OperatorApi operator =
          new OperatorApi(
              ServerUnderTest.at(""),
              new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD),
              lines);

      PushFigures figures =
          new PushRun(new PushPlan(prefix, DEVICES, SINGLES, 4, 2), operator, said::add).run();

      assertThat(figures.missing()).isZero();
      assertThat(figures.queueEmpty().count()).isEqualTo(SINGLES);
      assertThat(figures.queueFull().count()).isEqualTo(SINGLES);
      assertThat(figures.otherQueue().count()).isEqualTo(SINGLES);
      assertThat(figures.takenPerSecond()).isPositive();
      assertThat(said).contains("all wait; the gateway answers now");
    }
  }
}
