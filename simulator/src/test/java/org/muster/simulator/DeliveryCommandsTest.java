package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.ScriptedServer.Heard;

/** HPUT and HPOST: what the tree holds goes to a repository (TS §6). */
class DeliveryCommandsTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";

  private final Encounter met = Encounter.plain();

  @AfterEach
  void part() {
    met.close();
  }

  @ParameterizedTest
  @CsvSource({"HPUT, PUT", "HPOST, POST"})
  void delivery_sends_all_that_is_there_in_one_request(String command, String method) {
    met.server().says("/r", 204, "text/plain", "");
    String uri = met.server().at("/r").toString();
    assertThat(
            met.outcome(command, uri, INFO + "//DevID", "urn:none:1.0//", DEMO + "//Limit")
                .status())
        .isEqualTo(200);
    Heard delivery = met.server().heardAt("/r").get(0);
    assertThat(delivery.method()).isEqualTo(method);
    assertThat(delivery.header("Content-Type")).isEqualTo("application/dmmo+json");
    assertThat(delivery.text())
        .contains("{\"DevID\":\"IMEI:1\"}")
        .contains("{\"Limit\":10}")
        .doesNotContain("none");
  }

  @Test
  void delivery_of_what_has_not_changed_is_not_made() {
    String data = met.outcome("GET", INFO + "//").data().orElseThrow().text();
    String cv = data.replaceAll(".*\"CV\":\"([^\"]+)\".*", "$1");
    assertThat(met.outcome("HPUT", met.server().at("/r").toString(), INFO + "//?cv=" + cv).status())
        .isEqualTo(304);
    assertThat(met.server().heardAt("/r")).isEmpty();
  }

  @Test
  void delivery_sends_what_has_changed_and_leaves_out_what_has_not() {
    met.server().says("/r", 204, "text/plain", "");
    String uri = met.server().at("/r").toString();
    assertThat(
            met.outcome("HPOST", uri, INFO + "//?cv=" + validator(), DEMO + "//?cv=old").status())
        .isEqualTo(200);
    assertThat(met.server().heardAt("/r").get(0).text())
        .contains(DEMO, "\"CV\":")
        .doesNotContain(INFO);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:none:1.0//, 304",
    "urn:oma:mo:oma-dm-dmacc:1.2//Auth/Trsp/Secret, 403",
    "no-uri, 400"
  })
  void nothing_to_deliver_is_unchanged_unless_something_was_refused(String other, int status) {
    String unchanged = INFO + "//?cv=" + validator();
    assertThat(met.outcome("HPUT", met.server().at("/r").toString(), unchanged, other).status())
        .isEqualTo(status);
    assertThat(met.server().heardAt("/r")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|application/octet-stream",
        "application/dmmo+json, application/octet-stream|application/octet-stream",
        "application/dmmo+json, application/*;q=0.5|application/octet-stream",
        "application/dmmo+json, text/*|application/dmmo+json"
      })
  void bytes_alone_travel_as_they_are_if_they_are_taken_so(String accepted, String sent) {
    met.server().says("/r", 204, "text/plain", "");
    assertThat(accepting(accepted, DEMO + "//Blob")).isEqualTo(200);
    Heard delivery = met.server().heardAt("/r").get(0);
    assertThat(delivery.header("Content-Type")).isEqualTo(sent);
    if (sent.endsWith("stream")) {
      assertThat(delivery.body()).containsExactly(1, 2, 3);
    } else {
      assertThat(delivery.text()).contains("{\"Blob\":\"AQID\"}");
    }
  }

  @Test
  void bytes_beside_others_and_all_that_is_no_bytes_travel_as_data_of_objects() {
    met.server().says("/r", 204, "text/plain", "").says("/r", 204, "text/plain", "");
    String uri = met.server().at("/r").toString();
    assertThat(met.outcome("HPUT", uri, DEMO + "//Blob", DEMO + "//Limit").status()).isEqualTo(200);
    assertThat(met.outcome("HPUT", uri, DEMO + "//Label").status()).isEqualTo(200);
    assertThat(met.server().heardAt("/r"))
        .extracting(delivery -> delivery.header("Content-Type"))
        .containsOnly("application/dmmo+json");
  }

  @Test
  void delivery_in_no_form_that_is_taken_is_not_made() {
    assertThat(accepting("text/*, application/xml", DEMO + "//Blob")).isEqualTo(406);
    assertThat(met.server().heardAt("/r")).isEmpty();
  }

  /** The status of an HPUT in a package that says what the repository takes. */
  private int accepting(String formats, String clientUri) {
    String hput = "[\"HPUT\",\"%s\",\"%s\"]".formatted(met.server().at("/r"), clientUri);
    Map<String, String> header = formats == null ? Map.of() : Map.of("OMADM-Accept", formats);
    met.server().says("/dm", 200, header, "{\"CMD\":[" + hput + "]}").asks("[[\"END\"]]");
    met.device().contact();
    return met.device().journal().commands().get(0).outcome().status();
  }

  private String validator() {
    String data = met.outcome("GET", INFO + "//").data().orElseThrow().text();
    return data.replaceAll(".*\"CV\":\"([^\"]+)\".*", "$1");
  }
}
