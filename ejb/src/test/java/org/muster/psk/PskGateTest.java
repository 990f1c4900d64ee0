package org.muster.psk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.credential.PskKey;
import org.muster.tls.ServerIdentities;
import org.muster.tls.ServerIdentity;

@Timeout(120)
class PskGateTest {

  private static final int SUITE = CipherSuite.TLS_DHE_PSK_WITH_AES_128_GCM_SHA256;
  private static final byte[] KEY =
      "a key of thirty-two bytes, for sure".getBytes(StandardCharsets.UTF_8);
  private static final String LONG = "Gerät-" + "x".repeat(150);

  @TempDir static Path data;

  private final PskPeers peers = new PskPeers();
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final Map<String, byte[]> keys = Map.of("IMEI:1", KEY, LONG, KEY);
  private EchoListener server;
  private PskGate gate;

  @BeforeEach
  void open() throws IOException {
    System.setProperty("muster.data", data.toString());
    // The first time it is made, which no client is to wait for.
    ServerIdentities.current();
    server = new EchoListener(peers);
    opens(new PskLimits(100, Duration.ofSeconds(60), Duration.ofSeconds(60)));
  }

  private void opens(PskLimits limits) throws IOException {
    opens(limits, () -> ServerIdentities.current().of("RSA"));
  }

  private void opens(PskLimits limits, Supplier<Optional<ServerIdentity>> rsa) throws IOException {
    PskLines lines =
        new PskLines(
            identity -> Optional.ofNullable(keys.get(identity)).map(key -> new PskKey(7, key)),
            rsa,
            peers,
            server.address(),
            new PskAddresses(address -> true, address -> {}));
    gate =
        new PskGate(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), lines, limits, workers);
    new Thread(gate, "gate").start();
  }

  @AfterEach
  void close() throws IOException {
    gate.close();
    server.close();
    workers.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_DHE_PSK_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_RSA_PSK_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA256,
        CipherSuite.TLS_DHE_PSK_WITH_AES_128_CBC_SHA256,
        CipherSuite.TLS_RSA_PSK_WITH_AES_128_CBC_SHA256,
        CipherSuite.TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256
      })
  void what_comes_by_each_suite_of_the_specification_reaches_the_server(int suite)
      throws IOException {
    assertThat(client(suite, "IMEI:1", KEY).says("hello\n"))
        .isEqualTo("IMEI:1 at 127.0.0.1 says hello");
  }

  @Test
  void no_other_suite_is_taken() {
    assertThatThrownBy(
            () ->
                client(CipherSuite.TLS_PSK_WITH_AES_256_CBC_SHA384, "IMEI:1", KEY).says("hello\n"))
        .isInstanceOf(TlsFatalAlertReceived.class);
  }

  @Test
  void an_identity_may_be_long_and_is_utf8() throws IOException {
    assertThat(client(SUITE, LONG, KEY).says("hello\n")).startsWith(LONG + " at ");
  }

  @Test
  void a_wrong_key_and_an_identity_that_nobody_has_fail_alike() {
    byte[] wrong = new byte[32];

    assertThat(failure("IMEI:1", wrong)).isEqualTo(failure("IMEI:2", KEY)).isPositive();
    assertThat(server.names).isEmpty();
  }

  @Test
  void what_is_larger_than_any_buffer_arrives_whole() throws IOException {
    String text = "0123456789".repeat(100_000);

    assertThat(client(SUITE, "IMEI:1", KEY).says(text + "\n")).endsWith(text);
  }

  @Test
  void the_name_of_a_connection_means_nothing_when_it_is_over() throws IOException {
    client(SUITE, "IMEI:1", KEY).says("hello\n");
    client(SUITE, "IMEI:1", KEY).says("hello\n");

    assertThat(server.names).hasSize(2).doesNotHaveDuplicates();
    while (peers.at(server.names.get(0)).isPresent() || peers.at(server.names.get(1)).isPresent()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_connection_that_breaks_while_its_answer_waits_is_over() throws Exception {
    gate.close();
    opens(new PskLimits(4, Duration.ofMinutes(10), Duration.ofMinutes(10)));
    client(SUITE, "IMEI:1", KEY).saysAndBreaks("0123456789".repeat(1_600_000) + "\n");

    while (peers.at(server.names.get(0)).isPresent()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_server_tells_which_credential_a_key_is_of() throws IOException {
    client(SUITE, "IMEI:1", KEY).says("hello\n");

    assertThat(server.credentials).containsExactly(7L);
  }

  @Test
  void those_who_shake_hands_slowly_make_way_for_others() throws IOException {
    gate.close();
    opens(new PskLimits(4, Duration.ofSeconds(60), Duration.ofSeconds(60)));
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port());
      socket.getOutputStream().write(0x16);
      silent.add(socket);
    }

    assertThat(client(SUITE, "IMEI:1", KEY).says("hello\n")).endsWith("hello");
    for (Socket socket : silent) {
      socket.close();
    }
  }

  @Test
  void who_does_not_shake_hands_in_time_is_gone() throws IOException {
    gate.close();
    opens(new PskLimits(4, Duration.ofMillis(100), Duration.ofSeconds(60)));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void a_connection_that_cannot_be_served_is_not_kept() throws IOException {
    gate.close();
    opens(
        new PskLimits(4, Duration.ofMinutes(10), Duration.ofMinutes(10)),
        () -> {
          throw new IllegalStateException("There is no certificate");
        });
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
      socket.setSoTimeout(30_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void what_is_no_tls_is_answered_by_an_alert_and_nothing_else() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
      socket
          .getOutputStream()
          .write("POST /dm HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(answer).hasSizeLessThan(10);
    }
    assertThat(server.names).isEmpty();
  }

  private int failure(String identity, byte[] key) {
    return catchThrowableOfType(
            TlsFatalAlertReceived.class, () -> client(SUITE, identity, key).says("hello\n"))
        .getAlertDescription();
  }

  private KeyClient client(int suite, String identity, byte[] key) {
    return new KeyClient(gate.port(), suite, identity, key);
  }
}
