package org.muster.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client shows, and whom it believes, held against the TLS of the JDK. */
class TlsTermsTest {

  private static final String PASSWORD = "changeit";

  @TempDir Path folder;

  @BeforeEach
  void keys_are_made() throws Exception {
    keytool("server", "-genkeypair", "-keyalg", "EC", "-dname", "CN=s", "-ext", "san=ip:127.0.0.1");
    keytool("device", "-genkeypair", "-keyalg", "EC", "-dname", "CN=IMEI:1");
    keytool("server", "-exportcert", "-rfc", "-file", folder.resolve("server.pem").toString());
  }

  @Test
  void the_certificate_of_the_file_is_shown_to_who_asks() throws Exception {
    assertThat(shownBy(believing().showing(store("device"), PASSWORD.toCharArray())))
        .isEqualTo("CN=IMEI:1");
  }

  @Test
  void a_server_that_is_not_believed_is_told_nothing() {
    assertThatThrownBy(() -> shownBy(TlsTerms.usual())).isInstanceOf(SSLException.class);
  }

  @Test
  void a_file_that_is_none_or_has_another_password_is_said_to_be_unreadable() {
    assertThatThrownBy(() -> TlsTerms.usual().showing(store("device"), "wrong".toCharArray()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> TlsTerms.usual().believing(store("device")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("device.p12");
  }

  @Test
  void a_file_without_certificates_is_refused_before_anybody_is_met() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");

    assertThatThrownBy(() -> TlsTerms.usual().believing(empty))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("empty.pem");
  }

  private TlsTerms believing() throws IOException {
    return TlsTerms.usual().believing(folder.resolve("server.pem"));
  }

  /** Whom a server takes the client for. */
  private String shownBy(TlsTerms terms) throws Exception {
    try (SSLServerSocket server = server();
        HttpLines lines = new HttpLines(Duration.ofSeconds(60), terms)) {
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> takes(server));
      URI uri = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
      lines.exchange(new Request("GET", uri, Map.of(), new byte[0]));
      return seen.get();
    }
  }

  private static String takes(SSLServerSocket server) {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      socket.startHandshake();
      X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      socket.getInputStream().read();
      socket
          .getOutputStream()
          .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return shown.getSubjectX500Principal().getName();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SSLServerSocket server() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (FileInputStream file = new FileInputStream(store("server").toFile())) {
      store.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {new Anybody()}, null);
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    socket.setNeedClientAuth(true);
    return socket;
  }

  private Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  private void keytool(String name, String verb, String... more) throws Exception {
    List<String> line =
        Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()),
                List.of(verb, "-alias", name, "-storetype", "PKCS12", "-storepass", PASSWORD),
                List.of("-keystore", store(name).toString()),
                List.of(more))
            .flatMap(List::stream)
            .toList();
    assertThat(new ProcessBuilder(line).redirectErrorStream(true).start().waitFor()).isZero();
  }

  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
