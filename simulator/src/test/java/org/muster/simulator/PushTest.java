package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;
import org.muster.simulator.wire.UnreadablePackage;

/** Notifications as TS §3 and §4.3 describe them. */
class PushTest {

  private static final byte[] SECRET = b("topsecret");
  private static final byte[] DATA = b("nonce-1");

  private ScriptedServer server;
  private VirtualDevice device;

  @BeforeEach
  void meet() throws IOException {
    server = new ScriptedServer();
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .servedBy("dms1")
            .withPushSecret(SECRET, DATA)
            .build();
  }

  @AfterEach
  void part() throws IOException {
    device.close();
    server.close();
  }

  @Test
  void device_answers_with_the_id_and_what_it_holds() throws UnreadablePackage {
    server.asks("[[\"END\"]]");
    assertThat(device.pushed(signed(258, SECRET))).get().matches(SessionReport::isOrderly);
    assertThat(server.heard().get(0).text())
        .contains("urn:oma:at:dm:2.0:ServerInitiatedMgmt")
        .contains("\"Data\":{\"NOTIFICATION-ID\":258}")
        .contains("\"MOID\":\"urn:oma:mo:oma-dm-devinfo:1.2\",\"MIID\":[\"device\"]");
    assertThat(device.journal().sessions().get(0).notificationId()).contains(258);
    assertThat(device.journal().sessions().get(0).serverInitiated()).isTrue();
  }

  @Test
  void device_tells_what_it_holds_only_when_asked() throws UnreadablePackage {
    server.asks("[[\"END\"]]");
    device.pushed(HexFormat.of().parseHex("21001004646d733120020001"));
    assertThat(server.heard().get(0).text()).contains("ServerInitiated").doesNotContain("MOS");
  }

  @Test
  void repeated_notification_is_dropped() throws UnreadablePackage {
    assertThat(device.pushed(signed(1, SECRET))).isPresent();
    assertThat(device.pushed(signed(1, SECRET))).isEmpty();
    assertThat(device.pushed(signed(2, SECRET))).isPresent();
    assertThat(server.heard()).hasSize(2);
  }

  @Test
  void wrongly_signed_notification_is_dropped_and_leaves_its_id_free() throws UnreadablePackage {
    assertThat(device.pushed(signed(1, b("guess")))).isEmpty();
    assertThat(device.pushed(signed(1, SECRET))).isPresent();
  }

  @Test
  void signed_notification_means_nothing_to_a_device_without_a_secret()
      throws IOException, UnreadablePackage {
    try (VirtualDevice bare = VirtualDevice.named("IMEI:2").at(server.at("/dm")).build()) {
      assertThat(bare.pushed(signed(1, new byte[0]))).isEmpty();
    }
  }

  @Test
  void notification_of_another_server_is_dropped() throws UnreadablePackage {
    assertThat(device.pushed(HexFormat.of().parseHex("20801004646d7332"))).isEmpty();
    assertThat(device.pushed(HexFormat.of().parseHex("2000"))).isPresent();
  }

  @Test
  void secret_the_server_changed_is_the_secret_from_then_on() throws UnreadablePackage {
    server
        .says("/r", 200, "application/octet-stream", "changed")
        .asks(
            "[[\"HGET\",\""
                + server.at("/r")
                + "\",\"urn:oma:mo:oma-dm-dmacc:1.2//Auth/Noti/Secret\"]]")
        .asks("[[\"END\"]]");
    device.contact();
    assertThat(device.pushed(signed(1, SECRET))).isEmpty();
    assertThat(device.pushed(signed(1, b("changed")))).isPresent();
  }

  @Test
  void damaged_notification_is_no_notification() {
    assertThatThrownBy(() -> device.pushed(b("x"))).isInstanceOf(UnreadablePackage.class);
  }

  @Test
  void listener_wakes_the_device_it_is_addressed_to() throws Exception {
    SynchronousQueue<JournaledSession> sessions = new SynchronousQueue<>();
    server.asks("[[\"END\"]]");
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (VirtualDevice pushed =
            VirtualDevice.named("IMEI:3/4")
                .at(server.at("/dm"))
                .reportingTo(session -> put(sessions, session))
                .build();
        PushListener listener = PushListener.open(0, executor);
        HttpLines lines = new HttpLines()) {
      URI address = listener.serve(pushed);
      assertThat(address.getRawPath()).isEqualTo("/push/IMEI%3A3%2F4");
      assertThat(listener.addressOf(pushed)).isEqualTo(address);
      assertThat(post(lines, address, new byte[] {0x20, 0})).isEqualTo(202);
      assertThat(sessions.take().report()).get().matches(SessionReport::isOrderly);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void listener_refuses_what_it_cannot_use() throws IOException {
    ExecutorService closed = Executors.newSingleThreadExecutor();
    closed.shutdown();
    try (PushListener listener = PushListener.open(0, closed);
        HttpLines lines = new HttpLines()) {
      URI address = listener.serve(device);
      assertThat(post(lines, address, b("x"))).isEqualTo(400);
      assertThat(post(lines, address, signed(1, b("guess")))).isEqualTo(202);
      assertThat(post(lines, address, signed(1, SECRET))).isEqualTo(503);
      assertThat(post(lines, listener.addressOf("IMEI:9"), signed(1, SECRET))).isEqualTo(404);
      assertThat(lines.exchange(Request.get(address, Map.of())).status()).isEqualTo(405);
    }
    assertThat(server.heard()).isEmpty();
  }

  private static int post(HttpLines lines, URI address, byte[] body) throws IOException {
    return lines.exchange(new Request("POST", address, Map.of(), body)).status();
  }

  private static void put(SynchronousQueue<JournaledSession> queue, JournaledSession session) {
    try {
      queue.put(session);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SERVER-ID dms1, an id, a signature, REQ-MOS. */
  private static byte[] signed(int id, byte[] secret) {
    String head = "22001004646d73312002" + HexFormat.of().toHexDigits((short) id) + "1020";
    byte[] unsigned = HexFormat.of().parseHex(head + "00".repeat(32) + "2000");
    byte[] digest = digest(secret, unsigned);
    System.arraycopy(digest, 0, unsigned, head.length() / 2, digest.length);
    return unsigned;
  }

  private static byte[] digest(byte[] secret, byte[] unsigned) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(secret);
      sha.update(unsigned);
      return sha.digest(DATA);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] b(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
