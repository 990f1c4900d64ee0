package org.muster.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.gateway.Gateway;
import org.muster.gateway.GatewayRefusal;
import org.muster.gateway.GatewaySettings;
import org.muster.gateway.Handover;
import org.muster.gateway.Parcel;
import org.muster.kernel.Refusal;

/** Over real sockets: the datagram is V9 of the specification's vectors (TS Appendix E.1). */
class UdpDriverTest {

  private static final String V2 = "21001004646d7331" + "5000";
  private static final byte[] EMPTY = {};
  private static final String V9_AFTER_TID = "0603d8af87" + V2;

  private final UdpDriver driver = new UdpDriver();

  @Test
  void a_push_arrives_as_one_datagram() throws Exception {
    try (DatagramSocket device = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Handover handover = hand("127.0.0.1:" + device.getLocalPort(), HexFormat.of().parseHex(V2));

      byte[] datagram = received(device);
      assertThat(handover.reference()).isNull();
      assertThat(datagram[0]).as("TID").isEqualTo((byte) 0x07);
      assertThat(HexFormat.of().formatHex(datagram, 1, datagram.length)).isEqualTo(V9_AFTER_TID);
    }
  }

  @Test
  void the_port_is_the_gateways_unless_the_address_has_one() throws Exception {
    try (DatagramSocket device = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      driver.hand(
          gateway(Map.of("port", Integer.toString(device.getLocalPort()))),
          parcel("localhost", HexFormat.of().parseHex(V2)));

      assertThat(received(device)).hasSize(1 + V9_AFTER_TID.length() / 2);
    }
  }

  @Test
  void a_port_where_nobody_listens_was_not_reached() throws Exception {
    int free = freePort();

    assertThatThrownBy(() -> hand("127.0.0.1:" + free, HexFormat.of().parseHex(V2)))
        .isInstanceOfSatisfying(
            GatewayRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.UNREACHED))
        .hasMessageContaining("Nobody listens");
  }

  @Test
  void a_notification_that_no_datagram_carries_is_refused_for_ever() {
    assertThatThrownBy(() -> hand("127.0.0.1:9", new byte[1_227]))
        .isInstanceOfSatisfying(
            GatewayRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.REFUSED));
  }

  @Test
  void the_datagram_comes_from_the_port_and_the_address_that_are_set() throws Exception {
    int from = freePort();
    try (DatagramSocket device = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      driver.hand(gateway(from, 0), parcelFor(device));

      DatagramPacket packet = packet(device);
      assertThat(packet.getPort()).isEqualTo(from);
      assertThat(packet.getAddress().getHostAddress()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_gateway_does_not_wait_for_another_one_that_still_listens() throws Exception {
    try (DatagramSocket slow = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        DatagramSocket quick = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Gateway listening = gateway(freePort(), 5_000);
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(() -> unchecked(listening, parcelFor(slow)));
      DatagramPacket pushed = packet(slow);

      driver.hand(gateway(freePort(), 0), parcelFor(quick));

      assertThat(first).as("it listens until it is answered").isNotDone();
      slow.send(new DatagramPacket(new byte[1], 1, pushed.getSocketAddress()));
      first.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_gateway_sends_one_after_the_other_from_its_port() throws Exception {
    Gateway gateway = gateway(freePort(), 20);
    try (DatagramSocket device = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      CompletableFuture<?>[] sent =
          IntStream.range(0, 4)
              .mapToObj(
                  number -> CompletableFuture.runAsync(() -> unchecked(gateway, parcelFor(device))))
              .toArray(CompletableFuture[]::new);

      assertThatNoException().isThrownBy(() -> CompletableFuture.allOf(sent).get());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-host.invalid, sourceAddress is no address of this server.",
    "300.1.1.1, sourceAddress is no address of this server.",
    "192.0.2.77, Nothing can be sent from sourceAddress and sourcePort"
  })
  void an_address_that_is_not_this_servers_is_the_gateways_fault(String from, String words) {
    assertThatThrownBy(
            () -> driver.hand(gateway(Map.of("sourceAddress", from)), parcel("127.0.0.1", EMPTY)))
        .isInstanceOfSatisfying(
            GatewayRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.DOWN))
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "no-such-host.invalid"})
  void a_network_without_a_way_to_it_is_the_devices_fault(String address) {
    assertThatThrownBy(
            () ->
                driver.hand(gateway(Map.of("sourceAddress", "127.0.0.1")), parcel(address, EMPTY)))
        .isInstanceOfSatisfying(
            GatewayRefusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(GatewayRefusal.Kind.UNREACHED))
        .hasMessageNotContaining("null");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1",
    "10.0.0.1:2949, 10.0.0.1:2949",
    "meter-7.example.com, meter-7.example.com",
    "2001:db8::1, [2001:db8::1]",
    "[2001:db8::1], [2001:db8::1]",
    "[2001:db8::1]:2948, [2001:db8::1]:2948",
    "7.meter, 7.meter",
    "255.255.255.255:1, 255.255.255.255:1"
  })
  void an_address_is_a_host_with_or_without_a_port(String text, String kept) {
    assertThat(driver.address(settings(Map.of()), text)).contains(kept);
    assertThat(driver.address(settings(Map.of()), kept)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1:0",
        "10.0.0.1:65536",
        "http://x",
        "a b",
        "-x",
        "[::1",
        "x:",
        "+49170",
        "300.1.1.1",
        "10.0.0",
        "1.2.3.4.5",
        "010.0.0.1",
        "a..b",
        ".a",
        "a.",
        "a-.b",
        "12345",
        "meter.7"
      })
  void what_is_none_is_refused(String text) {
    assertThat(driver.address(settings(Map.of()), text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "port, 0",
    "port, 65536",
    "sourcePort, 65536",
    "listenMillis, 5001",
    "sourceAddress, 300.1.1.1",
    "sourceAddress, 10.0.0.1:5"
  })
  void a_setting_out_of_its_bounds_is_named(String name, String value) {
    assertThatThrownBy(() -> driver.check(settings(Map.of(name, value))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.parameter()).isEqualTo(name));
  }

  private Handover hand(String address, byte[] package0) throws GatewayRefusal {
    return driver.hand(gateway(Map.of()), parcel(address, package0));
  }

  private static Parcel parcel(String address, byte[] package0) {
    return new Parcel(0x107, "PlanB", 1, address, package0, Instant.MAX);
  }

  private Gateway gateway(Map<String, String> settings) {
    return new Gateway("ip", "udp", settings(settings), 4);
  }

  private GatewaySettings settings(Map<String, String> given) {
    return GatewaySettings.of(driver.rules(), given);
  }

  private Gateway gateway(int sourcePort, int listenMillis) {
    return gateway(
        Map.of(
            "sourceAddress",
            "127.0.0.1",
            "sourcePort",
            Integer.toString(sourcePort),
            "listenMillis",
            Integer.toString(listenMillis)));
  }

  private void unchecked(Gateway gateway, Parcel parcel) {
    try {
      driver.hand(gateway, parcel);
    } catch (GatewayRefusal e) {
      throw new IllegalStateException(e);
    }
  }

  private static Parcel parcelFor(DatagramSocket device) {
    return parcel("127.0.0.1:" + device.getLocalPort(), HexFormat.of().parseHex(V2));
  }

  private static int freePort() throws IOException {
    try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private static byte[] received(DatagramSocket device) throws IOException {
    DatagramPacket packet = packet(device);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  private static DatagramPacket packet(DatagramSocket device) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
    device.setSoTimeout(10_000);
    device.receive(packet);
    return packet;
  }
}
