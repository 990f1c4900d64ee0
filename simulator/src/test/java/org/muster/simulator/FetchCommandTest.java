package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.simulator.ScriptedServer.Heard;

/** HGET: what a repository holds goes into the tree (TS §6). */
class FetchCommandTest {

  private static final String DEMO = "urn:muster:mo:x-demo:1.0";

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private final Encounter met = Encounter.with(b -> b.knowing("MCC", "262"));

  @AfterEach
  void part() {
    met.close();
  }

  @Test
  void hget_writes_a_raw_value() {
    met.server().says("/r/IMEI:1/262/-1", 200, "text/plain;charset=utf-8", "Größe");
    assertThat(met.hget("/r/[DevID]/[MCC]/[MNC]", DEMO + "//Label").status()).isEqualTo(200);
    assertThat(met.outcome("GET", DEMO + "//Label").data().orElseThrow().text()).isEqualTo("Größe");
    Heard get = met.server().heardAt("/r/IMEI:1/262/-1").get(0);
    assertThat(get.method()).isEqualTo("GET");
    assertThat(get.header("Accept")).startsWith("application/dmmo+json");
    assertThat(get.header("Authorization")).isNull();
  }

  @Test
  void hget_writes_raw_bytes_into_a_node_of_bytes() {
    met.server().says("/r", 200, "application/octet-stream", "abc");
    assertThat(met.hget("/r", DEMO + "//Blob").status()).isEqualTo(200);
    assertThat(met.outcome("GET", DEMO + "//Blob").data().orElseThrow().text()).isEqualTo("abc");
  }

  @Test
  void hget_writes_serialised_data() {
    met.server().says("/r", 200, "application/dmmo+json", "[{\"MOData\":{\"Limit\":7}}]");
    assertThat(met.hget("/r", DEMO + "//Limit").status()).isEqualTo(200);
    assertThat(met.outcome("GET", DEMO + "//Limit").data().orElseThrow().text()).contains(":7}");
  }

  @Test
  void hget_without_a_place_makes_an_instance_and_says_where() {
    met.server()
        .says(
            "/r",
            200,
            "application/dmmo+json",
            "[{\"ClientURI\":\""
                + DEMO
                + "//\",\"MOData\":{\"Demo\":{\"Label\":\"new\"}}},"
                + "{\"ClientURI\":\""
                + DEMO
                + "/demo/Label\",\"MOData\":{\"Label\":\"old\"}}]");
    assertThat(met.outcome("HGET", met.server().at("/r").toString()).uris())
        .containsExactly(DEMO + "/1/", DEMO + "/demo/Label");
    assertThat(met.outcome("GET", DEMO + "/1/Label").data().orElseThrow().text()).isEqualTo("new");
  }

  @Test
  void hget_of_what_cannot_be_placed_is_not_understood() {
    met.server()
        .says("/r", 200, "text/plain", "where to?")
        .says("/r", 200, "application/dmmo+json", "{\"MOData\":{\"a\":{}}}")
        .says("/r", 200, "application/dmmo+json", "[]")
        .says("/r", 200, "application/dmmo+json", "no json");
    String uri = met.server().at("/r").toString();
    assertThat(met.outcome("HGET", uri).status()).isEqualTo(415);
    assertThat(met.outcome("HGET", uri).status()).isEqualTo(415);
    assertThat(met.outcome("HGET", uri, DEMO + "//Label").status()).isEqualTo(415);
    assertThat(met.outcome("HGET", uri, DEMO + "//Label").status()).isEqualTo(415);
  }

  @Test
  void transfer_that_fails_is_an_error_of_the_server_uri() {
    assertThat(met.hget("/missing", DEMO + "//Label").status()).isEqualTo(419);
    assertThat(met.outcome("HPOST", met.server().at("/missing").toString(), INFO + "//").status())
        .isEqualTo(419);
    assertThat(met.outcome("HGET", "http://127.0.0.1:1/", DEMO + "//Label").status())
        .isEqualTo(419);
    assertThat(met.outcome("HGET", "ftp://127.0.0.1/", DEMO + "//Label").status()).isEqualTo(419);
  }
}
