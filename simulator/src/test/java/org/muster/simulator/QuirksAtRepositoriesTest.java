package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.quirk.Quirk;

/** Devices that differ from the book where they fetch and deliver (TS §20). */
class QuirksAtRepositoriesTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";

  private final Encounter met = Encounter.plain();

  @AfterEach
  void part() {
    met.close();
  }

  @ParameterizedTest
  @CsvSource({"404", "500", "302"})
  void fetch_that_failed_is_claimed_to_be_a_success(int status) {
    met.has(Quirk.CLAIMS_SUCCESS);
    met.server().says("/r", status, "text/plain", "");
    met.server().asks("[[\"HGET\",\"" + met.server().at("/r") + "\",\"" + DEMO + "//Label\"]]");
    met.server().asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.texts().get(2)).isEqualTo("{\"Status\":[{\"sc\":200}]}");
  }

  @Test
  void node_that_is_unknown_is_claimed_to_be_written_but_nonsense_is_not() {
    met.has(Quirk.CLAIMS_SUCCESS);
    met.server().says("/r", 200, "text/plain", "x");
    met.server()
        .asks("[[\"HGET\",\"" + met.server().at("/r") + "\",\"urn:none:1.0//A\"],[\"HGET\"]]");
    met.server().asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.texts().get(2)).isEqualTo("{\"Status\":[{\"sc\":200},{\"sc\":400}]}");
  }

  @Test
  void transfers_are_bare() {
    met.has(Quirk.BARE_TRANSFERS);
    met.server().says("/r", 200, "text/plain", "x").says("/s", 200, "text/plain", "");
    met.server()
        .asks(
            "[[\"HGET\",\"%s\",\"%s//Label\"],[\"HPUT\",\"%s\",\"%s//\"]]"
                .formatted(met.server().at("/r"), DEMO, met.server().at("/s"), INFO));
    met.server().asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.server().heardAt("/r").get(0).header("Accept")).isEqualTo("*/*");
    assertThat(met.server().heardAt("/r").get(0).header("OMADM-DevID")).isNull();
    assertThat(met.server().heardAt("/s").get(0).header("OMADM-DevID")).isNull();
  }

  @Test
  void quirks_of_data_show_at_a_repository_too() {
    met.has(Quirk.DATA_AS_OBJECT, Quirk.DATA_WITHOUT_CLIENT_URI);
    met.server().says("/s", 200, "text/plain", "");
    met.server().asks("[[\"HPOST\",\"" + met.server().at("/s") + "\",\"" + INFO + "//DevID\"]]");
    met.server().asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.server().heardAt("/s").get(0).text())
        .isEqualTo("{\"MOData\":{\"DevID\":\"IMEI:1\"}}");
  }

  @Test
  void colons_of_the_name_are_encoded_and_those_of_the_server_are_not() {
    met.has(Quirk.ENCODED_COLONS);
    met.server().says("/r/a:b/IMEI:1", 200, "text/plain", "x");
    met.server()
        .asks("[[\"HGET\",\"" + met.server().at("/r/a:b/") + "[DevID]\",\"" + DEMO + "//Label\"]]");
    met.server().asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.server().heard().get(1).uri().getRawPath()).isEqualTo("/r/a:b/IMEI%3A1");
  }
}
