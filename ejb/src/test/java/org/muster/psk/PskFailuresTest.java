package org.muster.psk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.credential.PskKey;

/** Handshakes that prove nothing, and addresses where there were too many of them. */
@Timeout(120)
class PskFailuresTest {

  private static final int SUITE = CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256;
  private static final byte[] KEY =
      "a key of thirty-two bytes, for sure".getBytes(StandardCharsets.UTF_8);

  private final PskPeers peers = new PskPeers();
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean keysAreAway;
  private volatile int mostFailures = Integer.MAX_VALUE;
  private EchoListener server;
  private PskGate gate;

  @BeforeEach
  void open() throws IOException {
    server = new EchoListener(peers);
    opens(100);
  }

  private void opens(int connections) throws IOException {
    PskAddresses addresses =
        new PskAddresses(
            address -> failures.get() < mostFailures, address -> failures.incrementAndGet());
    PskLines lines = new PskLines(this::key, Optional::empty, peers, server.address(), addresses);
    gate =
        new PskGate(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            lines,
            new PskLimits(connections, Duration.ofMinutes(10), Duration.ofMinutes(10)),
            workers);
    new Thread(gate, "gate").start();
  }

  private Optional<PskKey> key(String identity) {
    if (keysAreAway) {
      throw new IllegalStateException("There is no database");
    }
    return Optional.of(identity).filter("IMEI:1"::equals).map(known -> new PskKey(7, KEY));
  }

  @AfterEach
  void close() throws IOException {
    gate.close();
    server.close();
    workers.shutdownNow();
  }

  @Test
  void each_handshake_that_proves_nothing_is_a_failure_of_its_address() throws IOException {
    failure("IMEI:1", new byte[32]);
    failure("IMEI:2", KEY);
    begunAndGivenUp();

    awaitFailures(3);
    client("IMEI:1", KEY).says("hello\n");
    lookedWhetherItIsThere();
    failure("IMEI:2", KEY);
    awaitFailures(4);
  }

  /** With room for one, each is over before the next one comes in. */
  @Test
  void that_keys_cannot_be_looked_up_is_no_failure_of_who_asks() throws IOException {
    gate.close();
    opens(1);
    keysAreAway = true;
    assertThat(failure("IMEI:1", KEY)).isEqualTo(AlertDescription.internal_error);
    keysAreAway = false;

    assertThat(client("IMEI:1", KEY).says("hello\n")).endsWith("says hello");
    assertThat(failures).hasValue(0);
  }

  @Test
  void where_too_many_failed_hands_are_not_shaken() throws IOException {
    mostFailures = 1;
    failure("IMEI:1", new byte[32]);
    awaitFailures(1);

    assertThatThrownBy(() -> client("IMEI:1", KEY).says("hello\n"))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(TlsFatalAlertReceived.class);
    isTurnedAway();
    assertThat(failures).hasValue(1);

    mostFailures = 2;
    assertThat(client("IMEI:1", KEY).says("hello\n")).endsWith("says hello");
  }

  @Test
  void whoever_is_turned_away_takes_nobodys_place() throws IOException {
    gate.close();
    opens(1);

    String answer =
        client("IMEI:1", KEY)
            .says(
                "hello\n",
                () -> {
                  mostFailures = 0;
                  isTurnedAway();
                });

    assertThat(answer).endsWith("says hello");
  }

  private void isTurnedAway() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
      socket.setSoTimeout(30_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  private void begunAndGivenUp() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
      socket.getOutputStream().write(0x16);
    }
  }

  private void lookedWhetherItIsThere() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gate.port())) {
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  private void awaitFailures(int count) {
    while (failures.get() < count) {
      Thread.onSpinWait();
    }
    assertThat(failures).hasValue(count);
  }

  private int failure(String identity, byte[] key) {
    return catchThrowableOfType(
            TlsFatalAlertReceived.class, () -> client(identity, key).says("hello\n"))
        .getAlertDescription();
  }

  private KeyClient client(String identity, byte[] key) {
    return new KeyClient(gate.port(), SUITE, identity, key);
  }
}
