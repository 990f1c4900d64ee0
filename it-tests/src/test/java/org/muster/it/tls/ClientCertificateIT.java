package org.muster.it.tls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.it.trust.CertificateShop;
import org.muster.simulator.SessionReport;
import org.muster.simulator.VirtualDevice;
import org.muster.simulator.http.Answer;
import org.muster.simulator.http.HttpLines;
import org.muster.simulator.http.TlsTerms;

/** Sessions of curl with a client certificate and nothing else (TS §9.2.1, §9.2.2). */
@OnTheServer
class ClientCertificateIT {

  private static final String LIST = "/api/v1/device-authorities";

  @TempDir Path folder;

  private final Api api = Api.asAdministrator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final String authority = device.id().replace("IMEI:", "tls-");
  private CertificateShop shop;

  @BeforeEach
  void an_authority_vouches_for_the_device() {
    OpenSsl.needs("curl");
    shop =
        new CertificateShop(folder)
            .authority("root")
            .authority("stranger")
            .issued("own", "root", "CN=" + device.id())
            .issued("strange", "stranger", "CN=" + device.id());
    Answer added =
        api.post(
            LIST,
            Json.createObjectBuilder()
                .add("name", authority)
                .add("certificate", new String(shop.pem("root"), StandardCharsets.US_ASCII))
                .build()
                .toString());
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }

  @AfterEach
  void and_nobody_does_any_more() {
    api.delete(LIST + "/" + authority);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_certificate_of_an_authority_that_is_believed_is_proof_enough(String version)
      throws Exception {
    assertThat(opensSession(version, "own", device.id())).isEqualTo("{\"CMD\":[[\"END\"]]} 200");
  }

  @Test
  void it_is_no_proof_for_another_device() throws Exception {
    String other = LockstepDevice.registered().id();

    assertThat(opensSession("1.3", "own", other)).endsWith(" 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_certificate_of_anybody_else_is_none(String version) throws Exception {
    assertThat(opensSession(version, "strange", device.id())).endsWith(" 401");
  }

  @Test
  void a_simulated_device_shows_its_certificate_and_needs_no_password() throws Exception {
    assertThat(simulated("own").isOrderly()).isTrue();
    assertThat(simulated("strange").isOrderly()).isFalse();
  }

  private SessionReport simulated(String alias) throws Exception {
    TlsTerms tls =
        TlsTerms.usual()
            .believing(ServerUnderTest.data().resolve("tls/ec.pem"))
            .showing(shop.keyStore(alias), CertificateShop.PASSWORD.toCharArray());
    URI endpoint = URI.create("https://localhost:" + ServerUnderTest.tlsPort() + "/dm");
    try (HttpLines lines = new HttpLines(Duration.ofSeconds(60), tls);
        VirtualDevice virtual = VirtualDevice.named(device.id()).at(endpoint).over(lines).build()) {
      return virtual.contact();
    }
  }

  private String opensSession(String version, String alias, String devId) throws Exception {
    List<String> line =
        new ArrayList<>(List.of("curl", "-sS", "--max-time", "60", "-w", " %{http_code}"));
    line.addAll(List.of("--tlsv" + version, "--tls-max", version));
    line.addAll(List.of("--cacert", ServerUnderTest.data().resolve("tls/ec.pem").toString()));
    line.addAll(List.of("--cert", pem(alias).toString()));
    line.addAll(List.of("-H", "OMADM-DevID: " + devId, "-d", "{}"));
    line.addAll(List.of("-H", "Content-Type: application/vnd.oma.dm.initiation+json"));
    line.add("https://localhost:" + ServerUnderTest.tlsPort() + "/dm");
    return OpenSsl.runs(line, "");
  }

  /** Certificate and key in one file, as curl takes them. */
  private Path pem(String alias) throws Exception {
    Path one = shop.keyStore(alias);
    Path file = folder.resolve(alias + "-with-key.pem");
    OpenSsl.isInstalled();
    OpenSsl.runs(
        List.of(
            "openssl",
            "pkcs12",
            "-in",
            one.toString(),
            "-nodes",
            "-passin",
            "pass:" + CertificateShop.PASSWORD,
            "-out",
            file.toString()),
        "");
    return file;
  }
}
