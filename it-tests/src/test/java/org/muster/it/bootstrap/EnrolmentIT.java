package org.muster.it.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;

/** Factory bootstrap (TS §8): many devices from a file. */
@OnTheServer
class EnrolmentIT {

  private final Api api = Api.asAdministrator();
  private final String prefix = "FACTORY-" + ThreadLocalRandom.current().nextLong(1L << 40) + "-";

  @Test
  void hundreds_of_devices_get_their_documents_and_bad_lines_cost_nothing_else()
      throws IOException {
    StringBuilder csv = new StringBuilder("id,groups\n");
    for (int n = 1; n <= 300; n++) {
      csv.append(n % 100 == 0 ? "not an id," : prefix + n + ",factory; line 7").append('\n');
    }
    csv.append(prefix).append("1,\n").append("too,many,fields\n");

    Map<String, byte[]> files = enrolled("?as=DOCUMENTS", csv.toString());

    List<JsonObject> lines = report(files);
    assertThat(lines).hasSize(302);
    assertThat(lines.stream().filter(line -> line.containsKey("fault")).map(l -> l.getInt("line")))
        .containsExactly(101, 201, 301, 302, 303);
    assertThat(lines.get(300).getString("fault")).contains("registered already");
    assertThat(files).hasSize(298);
    byte[] document = files.get(lines.get(41).getString("file"));
    LockstepDevice device =
        LockstepDevice.with(lines.get(41).getString("id"), Boot.credentials(document));
    device.opensWith(Alert.bootstrapComplete()).isDismissed();
    assertThat(Boot.all(device.id()).get(0).getString("state")).isEqualTo("COMPLETED");
    assertThat(api.read(device.path()).getJsonArray("groups").toString())
        .isEqualTo("[\"factory\",\"line 7\"]");
  }

  @Test
  void devices_get_urls_and_pictures_of_them() throws IOException {
    Map<String, byte[]> files = enrolled("?as=URLS&lifetime=PT1H", "id\n" + prefix + "a\n");

    JsonObject line = report(files).get(0);
    assertThat(new String(files.get(line.getString("file")), StandardCharsets.UTF_8))
        .startsWith("<svg ");
    Answer document = Api.anonymously().get(Api.path(line.getString("url")));
    assertThat(Boot.account(document.body()).getString("SrvID")).isEqualTo("muster");
  }

  @Test
  void devices_that_are_there_are_bootstrapped_again_where_that_is_said() throws IOException {
    LockstepDevice device = LockstepDevice.registered();

    JsonObject line = report(enrolled("?again=true", "id\n" + device.id() + "\n")).get(0);

    assertThat(line).doesNotContainKey("fault").containsKey("file");
    device.opens().isDismissed();
  }

  @Test
  void a_file_that_is_none_is_refused_with_nothing_done() {
    assertThat(api.post("/api/v1/bootstraps", "text/csv", "name\nx\n").status()).isEqualTo(400);
    assertThat(api.post("/api/v1/bootstraps", "application/json", "{}").status()).isEqualTo(415);
    assertThat(api.post("/api/v1/bootstraps", "text/csv", "id\n" + "D\n".repeat(10_001)).status())
        .isEqualTo(400);
    assertThat(api.post("/api/v1/bootstraps?as=X", "text/csv", "id\nD\n").status()).isEqualTo(400);
  }

  private Map<String, byte[]> enrolled(String query, String csv) throws IOException {
    Answer answer = api.post("/api/v1/bootstraps" + query, "text/csv", csv);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.mediaType()).isEqualTo("application/zip");
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static List<JsonObject> report(Map<String, byte[]> files) {
    return new String(files.get("devices.jsonl"), StandardCharsets.UTF_8)
        .lines()
        .map(EnrolmentIT::json)
        .toList();
  }

  private static JsonObject json(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }
}
