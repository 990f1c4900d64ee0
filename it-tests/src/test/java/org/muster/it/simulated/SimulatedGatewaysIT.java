package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.Doorbell;
import org.muster.simulator.Inbox;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.OperatorApi;
import org.muster.simulator.push.HttpInbox;
import org.muster.simulator.push.PushProxy;
import org.muster.simulator.push.UdpListener;
import org.muster.simulator.push.WebhookCheck;

/** A simulated device comes, whatever gateway calls it: each checks what it is given by itself. */
@OnTheServer
class SimulatedGatewaysIT {

  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA = "nonce".getBytes(StandardCharsets.US_ASCII);
  private static final String KEY = "whsec_c2ltdWxhdGVkLWtleS1vZi10aGUtdGVzdHM=";
  private static final Credentials INITIATOR = new Credentials("muster", "simulated-password");

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final HttpLines lines = new HttpLines();
  private final ExecutorService sessions = Executors.newSingleThreadExecutor();

  @AfterEach
  void part() throws IOException {
    lines.close();
    sessions.shutdown();
  }

  @Test
  void by_udp() throws IOException {
    try (UdpListener inbox = UdpListener.open(0, sessions)) {
      comesFor("simulated-udp", "udp", Map.of(), inbox);
    }
  }

  @Test
  void by_an_operators_http_gateway_that_believes_signatures_only() throws IOException {
    WebhookCheck check = new WebhookCheck(KEY, Clock.systemUTC());
    try (HttpInbox inbox = HttpInbox.open(0, check, sessions)) {
      Map<String, String> settings = Map.of("url", inbox.url().toString(), "secret", KEY);

      comesFor("simulated-http", "http", settings, inbox);
    }
  }

  @Test
  void by_a_push_proxy_that_tells_that_it_was_delivered() throws IOException {
    try (PushProxy proxy = PushProxy.open(0, INITIATOR, new Doorbell(sessions), lines)) {
      Map<String, String> settings =
          Map.of(
              "url", proxy.url().toString(),
              "username", INITIATOR.username(),
              "password", INITIATOR.password(),
              "resultsAt", ServerUnderTest.at("").toString());

      LockstepDevice device = comesFor("simulated-pap", "pap", settings, proxy);

      Awaitility.await("a receipt")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(operator.notification(device).getJsonArray("tries").toString())
                      .contains("\"receipt\":\"DELIVERED\""));
    }
  }

  private LockstepDevice comesFor(
      String gateway, String kind, Map<String, String> settings, Inbox inbox) throws IOException {
    Credentials admin = new Credentials("admin", ServerUnderTest.ADMINISTRATOR_PASSWORD);
    new OperatorApi(URI.create(ServerUnderTest.at("").toString()), admin, lines)
        .gateway(gateway, kind, settings);
    LockstepDevice registered = LockstepDevice.registered();
    assertThat(api.patch(registered.path(), push(gateway, inbox.reach(registered.id()))).status())
        .isEqualTo(200);
    try (Simulated device = Simulated.of(registered, b -> b.withPushSecret(SECRET, DATA))) {
      inbox.admit(device.virtual());

      String id = operator.sendsFor(registered, get(DEV_ID));

      operator.sees(id, "SUCCEEDED");
      JsonObject answered = operator.seesNotification(registered, "ANSWERED");
      assertThat(answered.getString("channel")).isEqualTo(gateway);
      assertThat(device.virtual().journal().sessions())
          .singleElement()
          .matches(session -> session.serverInitiated());
    } finally {
      api.delete("/api/v1/gateways/" + gateway);
    }
    return registered;
  }

  private static String push(String gateway, String address) {
    return Json.createObjectBuilder()
        .add(
            "push",
            Json.createObjectBuilder()
                .add("channel", gateway)
                .add("address", address)
                .add("secret", Base64.getEncoder().encodeToString(SECRET))
                .add("data", Base64.getEncoder().encodeToString(DATA)))
        .build()
        .toString();
  }
}
