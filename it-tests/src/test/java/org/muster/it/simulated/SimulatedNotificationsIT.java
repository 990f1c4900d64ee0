package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.JournaledSession;
import org.muster.simulator.PushListener;

/** A device that is called, and comes if it is its own server that calls (TS §3). */
@OnTheServer
class SimulatedNotificationsIT {

  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA = "nonce".getBytes(StandardCharsets.US_ASCII);

  private final Operator operator = new Operator();
  private final ExecutorService sessions = Executors.newSingleThreadExecutor();
  private PushListener listener;

  @BeforeEach
  void listen() throws IOException {
    listener = PushListener.open(0, sessions);
  }

  @AfterEach
  void part() {
    listener.close();
    sessions.shutdown();
  }

  @Test
  void a_device_that_is_called_comes_and_tells_what_it_holds() {
    try (Simulated device = called("muster", SECRET)) {
      String id = operator.sendsFor(device.registered(), get(DEV_ID));

      assertThat(operator.sees(id, "SUCCEEDED").getString("data"))
          .isEqualTo(device.registered().id());

      JsonObject notification = operator.seesNotification(device.registered(), "ANSWERED");
      assertThat(device.virtual().journal().sessions())
          .singleElement()
          .extracting(JournaledSession::serverInitiated)
          .isEqualTo(true);
      JsonObject session = operator.lastSessionOf(device.registered());
      assertThat(notification.getString("session")).isEqualTo(session.getString("id"));
      assertThat(operator.device(device.registered()).getJsonArray("objects"))
          .hasSameSizeAs(device.virtual().tree().objects());
    }
  }

  @Test
  void each_call_is_another_one() {
    try (Simulated device = called("muster", SECRET)) {
      for (int call = 1; call <= 3; call++) {
        String id = operator.sendsFor(device.registered(), get(DEV_ID));
        operator.sees(id, "SUCCEEDED");
        operator.seesNotification(device.registered(), "ANSWERED");
      }

      List<Integer> ids =
          device.virtual().journal().sessions().stream()
              .map(session -> session.notificationId().orElseThrow())
              .toList();
      assertThat(ids).containsExactly(1, 2, 3);
    }
  }

  @Test
  void a_device_that_holds_another_secret_does_not_come() {
    try (Simulated device = called("muster", "other".getBytes(StandardCharsets.US_ASCII))) {
      String id = operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "SENT");

      assertThat(device.virtual().journal().sessions()).isEmpty();
      assertThat(operator.stateOf(id)).isEqualTo("QUEUED");
    }
  }

  @Test
  void a_device_of_another_server_does_not_come() {
    try (Simulated device = called("another", SECRET)) {
      operator.sendsFor(device.registered(), get(DEV_ID));

      operator.seesNotification(device.registered(), "SENT");

      assertThat(device.virtual().journal().sessions()).isEmpty();
    }
  }

  /** A device that knows a server by this name and this secret. */
  private Simulated called(String server, byte[] secret) {
    LockstepDevice registered = LockstepDevice.registered();
    String address =
        """
        {"push":{"channel":"http","address":"%s","secret":"%s","data":"%s"}}
        """
            .formatted(listener.addressOf(registered.id()), base64(SECRET), base64(DATA));
    assertThat(Api.asAdministrator().patch(registered.path(), address).status() / 100).isEqualTo(2);
    Simulated device =
        Simulated.of(registered, b -> b.servedBy(server).withPushSecret(secret, DATA));
    listener.serve(device.virtual());
    return device;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
