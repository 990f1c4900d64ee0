package org.muster.it.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.operator.OperatorApi;

/** Addresses where too much comes from, whoever is there; each test has one of its own. */
@Tag("kill")
@Timeout(300)
class AddressLimitsIT {

  private static final String ELSEWHERE = "127.0.0.9";

  /** So few in an hour that none of them comes back while the test looks. */
  private static final int BYTES = 20;

  private static final int PATIENCE_MILLIS = 30_000;

  /** A greeting of TLS 1.2 with one suite and no extensions (RFC 5246 §7.4.1.2). */
  private static final String CLIENT_HELLO =
      "160301002d010000290303" + "5a".repeat(32) + "00" + "000200a8" + "0100";

  private static int pskPort;
  private static ServerProcess server;
  private static HttpLines lines;
  private static OperatorApi api;

  @BeforeAll
  static void start() throws IOException {
    pskPort = ServerProcess.freePort();
    server =
        new ServerProcess(
            "address-limits",
            Map.of(
                "MUSTER_GUARD_SESSIONS_PER_ADDRESS",
                "3",
                "MUSTER_GUARD_BYTES_PER_ADDRESS",
                Integer.toString(BYTES),
                "MUSTER_GUARD_FAILURES_PER_ADDRESS",
                "4",
                "MUSTER_GUARD_HANDSHAKES_PER_ADDRESS",
                "2",
                "MUSTER_PSK_PORT",
                Integer.toString(pskPort),
                "MUSTER_PSK_RELAY_PORT",
                Integer.toString(ServerProcess.freePort())));
    server.start();
    lines = new HttpLines();
    api = new OperatorApi(server.uri(), server.administrator(), lines);
  }

  @AfterAll
  static void stop() throws IOException {
    lines.close();
    server.close();
  }

  @Test
  void so_many_sessions_are_opened_from_an_address_whoever_opens_them() throws IOException {
    String last = registered("CROWD-3");
    for (int n = 0; n < 3; n++) {
      assertThat(comes("CROWD-" + n, "127.0.0.2", 2)).startsWith("HTTP/1.1 200");
    }

    // One comes back every twenty seconds, which a slow machine may have taken.
    String refused =
        await("a session that is refused")
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> says("CROWD-3", last, "127.0.0.2", 2),
                answer -> !answer.startsWith("HTTP/1.1 200"));
    assertThat(refused)
        .startsWith("HTTP/1.1 429")
        .containsIgnoringCase("retry-after: ")
        .contains("from this address");
    assertThat(comes("CROWD-4", ELSEWHERE, 2)).startsWith("HTTP/1.1 200");
  }

  @Test
  void so_much_is_sent_from_an_address_whoever_sends_it() throws IOException {
    assertThat(comes("LARGE-0", "127.0.0.3", BYTES + 1_000)).startsWith("HTTP/1.1 200");

    assertThat(comes("LARGE-1", "127.0.0.3", 2))
        .startsWith("HTTP/1.1 429")
        .contains("Too much is sent from this address");
    assertThat(comes("LARGE-2", ELSEWHERE, 2)).startsWith("HTTP/1.1 200");
  }

  @Test
  void where_too_many_fail_nobody_is_listened_to() throws IOException {
    String password = registered("HONEST");
    for (int n = 0; n < 4; n++) {
      assertThat(says("GUESSER-" + n, "not-the-password", "127.0.0.4", 2))
          .startsWith("HTTP/1.1 401");
    }

    assertThat(says("HONEST", password, "127.0.0.4", 2)).startsWith("HTTP/1.1 429");
    assertThat(says("HONEST", password, ELSEWHERE, 2)).startsWith("HTTP/1.1 200");
  }

  @Test
  void where_too_many_handshakes_failed_hands_are_not_shaken() throws IOException {
    assertThat(greets("127.0.0.5")).isPositive();
    assertThat(greets("127.0.0.5")).isPositive();

    await("nobody who is listened to")
        .atMost(Duration.ofSeconds(30))
        .until(() -> greets("127.0.0.5") == 0);
    assertThat(greets("127.0.0.6")).isPositive();
  }

  /** How many bytes the server had to say to a greeting; none if it did not even look at it. */
  private static int greets(String from) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", pskPort));
      return answered(socket);
    }
  }

  private static int answered(Socket socket) {
    try {
      socket.getOutputStream().write(HexFormat.of().parseHex(CLIENT_HELLO));
      socket.shutdownOutput();
      return socket.getInputStream().readAllBytes().length;
    } catch (IOException e) {
      // It hung up before it was spoken to.
      return 0;
    }
  }

  private static String comes(String device, String from, int length) throws IOException {
    return says(device, registered(device), from, length);
  }

  private static String registered(String device) throws IOException {
    return api.register(device, Optional.empty()).password();
  }

  private static String says(String device, String password, String from, int length)
      throws IOException {
    try (Caller caller = Caller.from(server.uri(), from)) {
      caller.begins(device, password, length);
      caller.says("{}" + " ".repeat(length - 2));
      return caller.hears();
    }
  }
}
