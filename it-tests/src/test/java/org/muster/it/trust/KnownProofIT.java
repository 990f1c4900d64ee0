package org.muster.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.wire.DeviceConnection;

/**
 * What it costs at the database that a device proves who it is once more. The device is in
 * quarantine: it has to prove itself like any other, and then nothing is done for it.
 *
 * <p>The server does other things meanwhile, by its clock. Therefore the requests are counted in
 * many short series: what is done for each request is in every one of them, and the cheapest tells
 * what that is, however slow the machine and however busy the server with other things.
 */
@OnTheServer
class KnownProofIT {

  private static final int SERIES = 80;
  private static final int REQUESTS = 5;
  private static final int STRANGERS = 5;

  private final Api api = Api.asAdministrator();
  private final String id =
      ServerUnderTest.NEWCOMERS + ThreadLocalRandom.current().nextLong(1L << 40);
  private final HttpLines lines = new HttpLines();
  private StatementCount count;

  @BeforeEach
  void come_for_the_first_time() throws IOException {
    count = new StatementCount();
    comes(connection("secret"));
    comes(connection("secret"));
  }

  @AfterEach
  void leave_nobody_waiting() throws IOException {
    count.close();
    api.delete("/api/v1/devices/" + Api.encoded(id));
    lines.close();
  }

  @Test
  void a_password_that_is_known_is_asked_of_nobody() throws IOException {
    assertThat(cheapest(connection("secret")))
        .as("statements for %d requests", REQUESTS)
        .isLessThan(REQUESTS);
  }

  @Test
  void of_an_answer_to_a_challenge_only_the_nonce_is_asked() throws IOException {
    DeviceConnection device = connection("secret").byDigest();
    comes(device);

    assertThat(cheapest(device))
        .as("statements for %d requests", REQUESTS)
        .isGreaterThanOrEqualTo(REQUESTS)
        .isLessThan(2 * REQUESTS);
  }

  @Test
  void a_password_that_is_not_known_is_asked_for() throws IOException {
    long before = count.now();

    for (int n = 0; n < STRANGERS; n++) {
      assertThat(connection("guess " + n).initiate("{}").status()).isEqualTo(401);
    }

    assertThat(count.now() - before).isGreaterThanOrEqualTo(STRANGERS);
  }

  /** What the cheapest of many series of requests costs, in statements. */
  private long cheapest(DeviceConnection device) throws IOException {
    long least = Long.MAX_VALUE;
    for (int series = 0; series < SERIES; series++) {
      long before = count.now();
      for (int n = 0; n < REQUESTS; n++) {
        comes(device);
      }
      least = Math.min(least, count.now() - before);
    }
    return least;
  }

  private DeviceConnection connection(String password) {
    return new DeviceConnection(
        ServerUnderTest.at("/dm"), id, new Credentials(id, password), lines);
  }

  private static void comes(DeviceConnection device) throws IOException {
    Answer end = device.initiate("{}");
    assertThat(end.status()).as(end.text()).isEqualTo(200);
    assertThat(end.text()).isEqualTo("{\"CMD\":[[\"END\"]]}");
  }
}
