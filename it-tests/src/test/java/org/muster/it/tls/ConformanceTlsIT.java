package org.muster.it.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.kill.ServerProcess;

/**
 * A server whose profile is that of the specification (TS §9.2.2), with certificates that its
 * operator has given it and changes while it runs.
 */
@Tag("tls")
@Timeout(300)
class ConformanceTlsIT {

  private static final String HEALTH = "GET /health HTTP/1.1\r\nHost: a\r\n";
  private static final String CLOSE = "Connection: close\r\n";

  @TempDir static Path directory;
  private static ServerStore store;
  private static ServerProcess server;

  @BeforeAll
  static void starts() throws Exception {
    OpenSsl.isInstalled();
    store = new ServerStore(directory.resolve("server.p12"));
    store.hasCertificatesOf("first");
    server =
        new ServerProcess(
            "conformance",
            Map.of(
                "MUSTER_TLS_PROFILE",
                "conformance",
                "MUSTER_TLS_KEYSTORE",
                store.file().toString(),
                "MUSTER_TLS_KEYSTORE_PASSWORD",
                ServerStore.PASSWORD));
    server.start();
  }

  @AfterAll
  static void ends() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ECDHE-ECDSA-AES128-GCM-SHA256",
        "DHE-RSA-AES128-GCM-SHA256",
        "AES128-GCM-SHA256",
        "ECDHE-ECDSA-AES128-SHA256",
        "DHE-RSA-AES128-SHA256",
        "AES128-SHA256"
      })
  void each_suite_of_the_specification(String suite) throws Exception {
    String[] options = {"-tls1_2", "-cipher", suite};

    assertThat(OpenSsl.shakesHands(server.tlsPort(), options)).contains("Cipher is " + suite);
    assertThat(OpenSsl.says(server.tlsPort(), HEALTH + CLOSE + "\r\n", options))
        .contains("HTTP/1.1 200 ");
  }

  @Test
  void numbers_are_among_the_groups_that_are_not_larger_than_needed() throws Exception {
    assertThat(OpenSsl.shakesHands(server.tlsPort(), "-tls1_3", "-groups", "ffdhe2048"))
        .contains("New, TLSv1.3");
    assertThat(OpenSsl.shakesHands(server.tlsPort(), "-tls1_3", "-groups", "ffdhe8192"))
        .contains("Cipher is (NONE)");
  }

  @Test
  void newer_versions_stay_and_older_ones_stay_away() throws Exception {
    assertThat(OpenSsl.shakesHands(server.tlsPort(), "-tls1_3")).contains("New, TLSv1.3");
    assertThat(OpenSsl.shakesHands(server.tlsPort(), "-tls1_1", "-cipher", "ALL:@SECLEVEL=0"))
        .contains("alert protocol version");
  }

  @Test
  void another_key_store_is_used_without_a_restart_and_connections_stay() throws Exception {
    store.hasCertificatesOf("second");
    awaitCertificateOf("second");
    try (SSLSocket before = connects()) {
      assertThat(asksAgain(before)).startsWith("HTTP/1.1 200 ");

      store.hasCertificatesOf("third");
      awaitCertificateOf("third");

      assertThat(asksAgain(before)).startsWith("HTTP/1.1 200 ");
      X509Certificate old = (X509Certificate) before.getSession().getPeerCertificates()[0];
      assertThat(old.getSubjectX500Principal().getName()).isEqualTo("CN=second");
    }
  }

  private static void awaitCertificateOf(String name) {
    for (String suite : new String[] {"ECDHE-ECDSA-AES128-GCM-SHA256", "AES128-SHA256"}) {
      await(name)
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  OpenSsl.shakesHands(server.tlsPort(), "-tls1_2", "-cipher", suite)
                      .contains("subject=CN = " + name));
    }
  }

  private static String asksAgain(SSLSocket socket) throws Exception {
    socket.getOutputStream().write((HEALTH + "\r\n").getBytes(StandardCharsets.US_ASCII));
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 1);
    String status = reader.readLine();
    int length = 0;
    for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
    assertThat(reader.skip(length)).isEqualTo(length);
    return status;
  }

  /** Whoever it is: what is tried is whether it stays. */
  private static SSLSocket connects() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.tlsPort());
    socket.setSoTimeout(30_000);
    socket.startHandshake();
    return socket;
  }

  private static final class Everybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
      assertThat(chain).isNotEmpty();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
