package org.muster.it.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Notification;

/** A device that is reached by IP is called by a connectionless push (TS Appendix E.1). */
@OnTheServer
class UdpGatewayIT {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int PUSH_HEADER = 6;

  private final Operator operator = new Operator();
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
    int nobody;
    try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      nobody = probe.getLocalPort();
    }
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

  private JsonArrayBuilder ways(String address) {
    return Json.createArrayBuilder().add(gateway.address(address));
  }

  private static byte[] received(DatagramSocket socket) throws Exception {
    DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }
}
