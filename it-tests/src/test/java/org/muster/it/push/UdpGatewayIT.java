package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Notification;

/** A device that is reached by IP is called by a connectionless push (TS Appendix E.1). */
@OnTheServer
class UdpGatewayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PUSH_HEADER = 6;

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();
  private final PushService other = PushService.open();
  private final Gateway gateway = Gateway.of("udp", Map.of());

  @AfterEach
  void close() {
    other.close();
    gateway.close();
  }

  @Test
  void a_datagram_calls_it_and_it_comes() throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      LockstepDevice device = LockstepDevice.reachedAt(ways("127.0.0.1:" + socket.getLocalPort()));
      String command = operator.sendsFor(device, get(DEV_ID));

      byte[] datagram = received(socket);

      assertThat(HexFormat.of().formatHex(datagram, 1, PUSH_HEADER)).isEqualTo("0603d8af87");
      Notification notification =
          Notification.read(Arrays.copyOfRange(datagram, PUSH_HEADER, datagram.length));
      PushService.verify(notification);
      operator.seesNotification(device, "SENT");
      device.opensFor(notification.id().orElseThrow()).isAsked(get(DEV_ID));
      assertThat(operator.seesNotification(device, "ANSWERED").getString("channel"))
          .isEqualTo(gateway.name());
      assertThat(operator.stateOf(command)).isEqualTo("SENT");
    }
  }

  @Test
  void where_nobody_listens_the_next_way_is_taken() throws Exception {
    int nobody = freePort();
    LockstepDevice device =
        LockstepDevice.reachedAt(
            ways("127.0.0.1:" + nobody)
                .add(
                    Json.createObjectBuilder().add("channel", "http").add("address", other.url())));
    operator.sendsFor(device, get(DEV_ID));

    other.delivers();

    operator.seesNotification(device, "SENT");
    JsonObject first = operator.notification(device).getJsonArray("tries").getJsonObject(0);
    assertThat(first.getString("outcome")).isEqualTo("UNREACHED");
    assertThat(first.getString("words")).contains("Nobody listens");
    assertThat(gateway.shown().getJsonObject("health").getString("state"))
        .as("one device that is not there says nothing of the gateway")
        .isNotEqualTo("DOWN");
  }

  @Test
  void a_device_that_listens_again_gets_one_datagram() throws Exception {
    int port = freePort();
    LockstepDevice device = LockstepDevice.reachedAt(ways("127.0.0.1:" + port));
    operator.sendsFor(device, get(DEV_ID));
    JsonObject first = firstTry(device);
    assertThat(first.getString("outcome")).isEqualTo("UNREACHED");

    try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
      byte[] datagram = received(socket);

      JsonObject sent = operator.seesNotification(device, "SENT");
      Notification notification =
          Notification.read(Arrays.copyOfRange(datagram, PUSH_HEADER, datagram.length));
      assertThat(notification.id()).contains(sent.getInt("notificationId"));
      assertThat(outcomes(device)).endsWith("TAKEN").containsOnlyOnce("TAKEN");
      socket.setSoTimeout(1);
      assertThatThrownBy(() -> socket.receive(new DatagramPacket(new byte[1], 1)))
          .as("what was sent has come on this host, and there is no more")
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void where_the_gateway_cannot_send_from_is_its_own_fault() {
    try (Gateway elsewhere = Gateway.of("udp", Map.of("sourceAddress", "192.0.2.77"))) {
      LockstepDevice device =
          LockstepDevice.reachedAt(
              Json.createArrayBuilder().add(elsewhere.address("127.0.0.1:2948")));
      operator.sendsFor(device, get(DEV_ID));

      JsonObject first = firstTry(device);

      assertThat(first.getString("outcome")).isEqualTo("DOWN");
      assertThat(first.getString("words")).contains("sourceAddress");
      assertThat(elsewhere.shown().getJsonObject("health").getString("state")).isEqualTo("DOWN");
      device.opens().isAsked(get(DEV_ID));
      operator.seesNotification(device, "ANSWERED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"300.1.1.1", "a..b", "12345", "127.0.0.1:0"})
  void an_address_that_is_none_is_refused_when_it_is_entered(String address) {
    LockstepDevice device = LockstepDevice.registered();

    Answer answer =
        api.patch(
            device.path(),
            Json.createObjectBuilder().add("push", gateway.address(address)).build().toString());

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo("push.address");
    assertThat(answer.text()).contains("an IP address or the name of a host");
    assertThat(operator.device(device)).doesNotContainKey("push");
  }

  @Test
  void a_source_address_that_is_none_is_refused_when_it_is_entered() {
    Answer answer =
        api.put(
            gateway.path(),
            Gateway.form("udp", Map.of("sourceAddress", "300.1.1.1")).build().toString());

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(Api.json(answer).getString("parameter")).isEqualTo("settings.sourceAddress");
  }

  private JsonObject firstTry(LockstepDevice device) {
    Awaitility.await("the first attempt is over")
        .atMost(PATIENCE)
        .until(() -> !outcomes(device).isEmpty());
    return operator.notification(device).getJsonArray("tries").getJsonObject(0);
  }

  private List<String> outcomes(LockstepDevice device) {
    JsonArray tries = operator.notification(device).getJsonArray("tries");
    return tries == null
        ? List.of()
        : tries.getValuesAs(JsonObject.class).stream()
            .map(attempt -> attempt.getString("outcome"))
            .toList();
  }

  private static int freePort() throws SocketException {
    try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private JsonArrayBuilder ways(String address) {
    return Json.createArrayBuilder().add(gateway.address(address));
  }

  private static byte[] received(DatagramSocket socket) throws Exception {
    DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }
}
