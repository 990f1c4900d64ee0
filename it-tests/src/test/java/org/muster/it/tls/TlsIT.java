package org.muster.it.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;

/** TLS as a server has it that was told nothing about it. */
@OnTheServer
class TlsIT {

  private final LockstepDevice device = LockstepDevice.registered();

  @BeforeEach
  void openssl_is_there() {
    OpenSsl.isInstalled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_session_of_curl_which_trusts_the_certificate_that_the_server_made(String version)
      throws Exception {
    OpenSsl.needs("curl");
    List<String> line =
        new ArrayList<>(List.of("curl", "-sS", "--max-time", "60", "-w", " %{http_code}"));
    line.addAll(List.of("--tlsv" + version, "--tls-max", version));
    line.addAll(
        List.of("--cacert", ServerUnderTest.data().resolve("tls/ec.pem").toString(), "--fail"));
    line.addAll(
        List.of("-u", device.credentials().username() + ":" + device.credentials().password()));
    line.addAll(List.of("-H", "OMADM-DevID: " + device.id(), "-d", "{}"));
    line.addAll(List.of("-H", "Content-Type: application/vnd.oma.dm.initiation+json"));
    line.add("https://localhost:" + ServerUnderTest.tlsPort() + "/dm");

    assertThat(OpenSsl.runs(line, "")).isEqualTo("{\"CMD\":[[\"END\"]]} 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256"})
  void there_is_a_certificate_for_ecdsa_and_one_for_rsa(String suite) throws Exception {
    assertThat(shakesHands("-tls1_2", "-cipher", suite)).contains("Cipher is " + suite);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DHE-RSA-AES128-GCM-SHA256",
        "AES128-GCM-SHA256",
        "ECDHE-ECDSA-AES128-SHA256",
        "DHE-RSA-AES128-SHA256",
        "AES128-SHA256",
        "ALL:!ECDHE"
      })
  void what_is_not_modern_is_refused(String suites) throws Exception {
    assertThat(shakesHands("-tls1_2", "-cipher", suites)).contains("alert handshake failure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1", "-tls1_1"})
  void old_versions_are_refused(String version) throws Exception {
    assertThat(shakesHands(version, "-cipher", "ALL:@SECLEVEL=0"))
        .contains("alert protocol version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void any_certificate_of_a_client_is_taken_and_means_nothing_by_itself(
      String version, @TempDir Path directory) throws Exception {
    String key = directory.resolve("key.pem").toString();
    String certificate = directory.resolve("certificate.pem").toString();
    OpenSsl.runs(
        List.of(
            ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
                    + " -subj /CN=nobody -keyout "
                    + key
                    + " -out "
                    + certificate)
                .split(" ")),
        "");
    String request = KeyedDevice.initiation(device.id());
    int port = ServerUnderTest.tlsPort();

    assertThat(OpenSsl.says(port, request, version, "-cert", certificate, "-key", key))
        .contains("HTTP/1.1 401 ");
    assertThat(OpenSsl.says(port, request, version)).contains("HTTP/1.1 401 ");
  }

  @Test
  void keys_are_for_the_owner_of_the_server_only() throws Exception {
    for (String name : List.of("ec.key", "rsa.key")) {
      Path key = ServerUnderTest.data().resolve("tls").resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
          .isEqualTo("rw-------");
    }
    assertThat(ServerUnderTest.log()).contains("certificates that the server made itself");
  }

  private static String shakesHands(String... options) throws Exception {
    return OpenSsl.shakesHands(ServerUnderTest.tlsPort(), options);
  }
}
