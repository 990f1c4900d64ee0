package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.simulator.ScriptedServer.Heard;
import org.muster.simulator.quirk.Quirk;

/** Devices whose packages are not by the book (TS §20). */
class OddPackagesTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private final Encounter met = Encounter.plain();

  @AfterEach
  void part() {
    met.close();
  }

  @Test
  void packages_begin_with_a_mark_and_multiparts_do_not() {
    met.has(Quirk.BYTE_ORDER_MARK);
    met.server()
        .asks("[[\"GET\",\"" + INFO + "//\"]]")
        .asks("[[\"UNSUB\",\"x\"]]")
        .asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.texts().get(0)).startsWith("\ufeff{");
    assertThat(met.texts().get(1)).startsWith("--");
    assertThat(met.texts().get(2)).startsWith("\ufeff{");
  }

  @ParameterizedTest
  @CsvSource({
    "BOUNDARY_MISANNOUNCED, false, true, true",
    "BOUNDARY_UNCLOSED, true, false, true",
    "LINE_FEEDS, true, true, false"
  })
  void multiparts_have_slips(Quirk quirk, boolean announced, boolean closed, boolean returns) {
    met.has(quirk);
    met.server().asks("[[\"GET\",\"" + INFO + "//DevID\"]]").asks("[[\"END\"]]");

    met.device().contact();

    Heard package3 = met.server().heard().get(1);
    String boundary = package3.header("Content-Type").replaceFirst(".*boundary=", "");
    String body = package3.text();
    assertThat(body.lines().anyMatch(line -> line.equals("--" + boundary))).isEqualTo(announced);
    assertThat(body.strip().endsWith("--")).isEqualTo(closed);
    assertThat(body.contains("\r\n")).isEqualTo(returns);
  }

  @Test
  void tree_leaves_out_what_a_server_may_not_read() {
    met.has(Quirk.MGMT_TREE);
    met.server().asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.texts().get(0))
        .contains("{\"MOData\":{\"dm-devinfo\":{", "\"Limit\":\"10\"", "\"Trsp\":{\"Data\":\"\"}");
  }
}
