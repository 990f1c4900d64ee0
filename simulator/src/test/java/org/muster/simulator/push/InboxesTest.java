package org.muster.simulator.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.simulator.Doorbell;
import org.muster.simulator.JournaledSession;
import org.muster.simulator.ScriptedServer;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.Credentials;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.Request;

/** Devices are woken, whatever carries the notification. */
@Timeout(60)
class InboxesTest {

  private static final byte[] PACKAGE0 = HexFormat.of().parseHex("2080300200ff");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Credentials INITIATOR = new Credentials("muster", "pw");

  private final ScriptedServer server;
  private final HttpLines lines = new HttpLines();
  private final BlockingQueue<JournaledSession> sessions = new LinkedBlockingQueue<>();
  private final VirtualDevice device;

  InboxesTest() throws IOException {
    server = new ScriptedServer();
    device =
        VirtualDevice.named("IMEI:1")
            .at(server.at("/dm"))
            .over(lines)
            .reportingTo(sessions::add)
            .build();
  }

  @AfterEach
  void part() throws IOException {
    device.close();
    lines.close();
    server.close();
  }

  @Test
  void by_udp_each_at_its_own_port() throws Exception {
    try (UdpListener inbox = UdpListener.open(0, Runnable::run);
        DatagramSocket sender = new DatagramSocket()) {
      inbox.admit(device);
      assertThat(inbox.reach("IMEI:2")).isNotEqualTo(inbox.reach("IMEI:1"));
      server.asks("[[\"END\"]]");
      int port = URI.create("udp://" + inbox.reach("IMEI:1")).getPort();
      for (String hex : new String[] {"", "ffff", "010603aeaf87", "010603d8af87ffff"}) {
        send(sender, port, HexFormat.of().parseHex(hex));
      }
      byte[] header = HexFormat.of().parseHex("010603d8af87");
      byte[] push = Arrays.copyOf(header, header.length + PACKAGE0.length);
      System.arraycopy(PACKAGE0, 0, push, header.length, PACKAGE0.length);
      send(sender, port, push);

      assertThat(sessions.poll(30, TimeUnit.SECONDS).notificationId()).contains(255);
      assertThat(sessions).isEmpty();
    }
  }

  @Test
  void by_a_gateway_that_believes_signatures_only() throws Exception {
    try (HttpInbox inbox =
        HttpInbox.open(0, new WebhookCheck(SECRET, Clock.systemUTC()), Runnable::run)) {
      inbox.admit(device);
      server.asks("[[\"END\"]]");
      String address = inbox.reach("IMEI:1");

      assertThat(post(inbox.url(), Map.of("Muster-Address", address), PACKAGE0).status())
          .isEqualTo(401);
      assertThat(post(inbox.url(), signed("nobody", PACKAGE0), PACKAGE0).status()).isEqualTo(404);
      assertThat(post(inbox.url(), signed(address, new byte[2]), new byte[2]).status())
          .isEqualTo(400);
      assertThat(sessions).isEmpty();
      assertThat(post(inbox.url(), signed(address, PACKAGE0), PACKAGE0).status()).isEqualTo(204);
      assertThat(sessions.poll(30, TimeUnit.SECONDS).notificationId()).contains(255);
    }
  }

  @Test
  void by_a_push_proxy_that_tells_that_it_was_delivered() throws Exception {
    try (PushProxy proxy = PushProxy.open(0, INITIATOR, new Doorbell(Runnable::run), lines)) {
      proxy.admit(device);
      server.asks("[[\"END\"]]").says("/results", 202, "application/xml", "<pap/>");

      Answer answer = submit(proxy, proxy.reach("IMEI:1"));

      assertThat(answer.text()).contains("push-id=\"7@x\"", "code=\"1001\"");
      assertThat(sessions.poll(30, TimeUnit.SECONDS).notificationId()).contains(255);
      while (server.heardAt("/results").isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(server.heardAt("/results").get(0).text())
          .contains("message-state=\"delivered\"", "push-id=\"7@x\"", "TYPE=USER@ppg.simulated");
    }
  }

  @Test
  void a_push_proxy_refuses_strangers_and_unknown_addresses_and_what_it_cannot_read()
      throws Exception {
    try (PushProxy proxy = PushProxy.open(0, INITIATOR, new Doorbell(Runnable::run), lines)) {
      assertThat(submit(proxy, "WAPPUSH=+4911111/TYPE=PLMN@ppg.simulated").text())
          .contains("code=\"2003\"");
      Map<String, String> basic = Map.of("Authorization", INITIATOR.asBasic());
      assertThat(post(proxy.url(), basic, PACKAGE0).text()).contains("badmessage-response");
      assertThat(post(proxy.url(), Map.of(), PACKAGE0).status()).isEqualTo(401);
      assertThat(sessions).isEmpty();
    }
  }

  private Answer submit(PushProxy proxy, String address) throws IOException {
    String control =
        "<?xml version=\"1.0\"?><!DOCTYPE pap PUBLIC \"-//WAPFORUM//DTD PAP 2.1//EN\""
            + " \"http://127.0.0.1:9/\"><pap><push-message push-id=\"7@x\""
            + " ppg-notify-requested-to=\""
            + server.at("/results")
            + "\"><address address-value=\""
            + address
            + "\"/></push-message></pap>";
    String body =
        "--b\r\nContent-Type: application/xml\r\n\r\n"
            + control
            + "\r\n--b\r\nContent-Type: application/vnd.syncml.dm.notification\r\n\r\n"
            + new String(PACKAGE0, StandardCharsets.ISO_8859_1)
            + "\r\n--b--\r\n";
    return post(
        proxy.url(),
        Map.of(
            "Authorization",
            INITIATOR.asBasic(),
            "Content-Type",
            "multipart/related; boundary=b; type=\"application/xml\""),
        body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Answer post(URI url, Map<String, String> headers, byte[] body) throws IOException {
    return lines.exchange(new Request("POST", url, headers, body));
  }

  private static Map<String, String> signed(String address, byte[] body) throws Exception {
    String now = Long.toString(Clock.systemUTC().instant().getEpochSecond());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
    mac.update(("m." + now + ".").getBytes(StandardCharsets.UTF_8));
    String signature = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    return Map.of(
        "webhook-id", "m",
        "webhook-timestamp", now,
        "webhook-signature", signature,
        "Muster-Address", address);
  }

  private static void send(DatagramSocket sender, int port, byte[] bytes) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    sender.send(new DatagramPacket(bytes, bytes.length, loopback, port));
  }
}
