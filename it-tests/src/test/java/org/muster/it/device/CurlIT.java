package org.muster.it.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.get;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Noise;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;

/** A client that nobody here has written: curl. Skipped where there is none. */
@OnTheServer
class CurlIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @BeforeEach
  void curl_is_there() {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(directory -> new File(directory, "curl").canExecute()),
        "there is no curl on this machine");
  }

  @Test
  void a_session_of_curl_with_curls_own_multipart() throws Exception {
    String id = operator.queues(device, get(DEV_ID));

    assertThat(posts("-H", "Content-Type: application/vnd.oma.dm.initiation+json", "-d", "{}"))
        .contains(DEV_ID);
    String end =
        posts(
            "-F", "report={\"Status\":[{\"sc\":200}]};type=application/vnd.oma.dm.response+json",
            "-F", "0=IMEI:1;type=text/plain");

    assertThat(end).isEqualTo("{\"CMD\":[[\"END\"]]}");
    assertThat(operator.sees(id, "SUCCEEDED").getString("data")).isEqualTo("IMEI:1");
  }

  @Test
  void curl_fetches_the_account_of_a_device_once() throws Exception {
    Answer prepared = Api.asAdministrator().post(device.path() + "/bootstraps", "{}");
    String url = Api.json(prepared).getString("url");

    assertThat(runs("-I", "-o", "/dev/null", "-w", "%{http_code}", url)).isEqualTo("405");
    assertThat(runs("-H", "Accept: application/dmmo+json", url))
        .startsWith("[{\"ClientURI\":\"urn:oma:mo:oma-dm-dmacc:1.2//\"");
    assertThat(runs("-o", "/dev/null", "-w", "%{http_code}", url)).isEqualTo("404");
  }

  @Test
  void curl_resumes_a_download(@TempDir Path directory) throws Exception {
    byte[] content = Noise.bytes(1, 3_000_000);
    String uri = deposits(content);
    Path file = directory.resolve("file");

    runs("-r", "0-999999", "-o", file.toString(), uri);
    assertThat(file).hasSize(1_000_000);
    runs("-C", "-", "-o", file.toString(), uri);

    assertThat(file).hasBinaryContent(content);
  }

  private static String deposits(byte[] content) {
    Answer answer =
        Api.asAdministrator()
            .send(
                "POST",
                "/api/v1/repository",
                Map.of("Content-Type", "application/octet-stream"),
                content);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Api.json(answer).getString("uri");
  }

  private String posts(String... more) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("-H", "OMADM-DevID: " + device.id()));
    line.addAll(
        List.of("-u", device.credentials().username() + ":" + device.credentials().password()));
    line.addAll(List.of(more));
    line.add(ServerUnderTest.at("/dm").toString());
    return runs(line.toArray(String[]::new));
  }

  private static String runs(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("curl", "-sS", "--max-time", "30"));
    line.addAll(List.of(arguments));
    Process curl = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(curl.waitFor()).as(output).isZero();
    return output;
  }
}
