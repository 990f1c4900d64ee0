package org.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.simulator.command.OptionalCommand;
import org.muster.simulator.quirk.Quirk;

/** Devices that do not understand all commands and addresses (TS §2, §18). */
class UnknownWordsTest {

  private static final String INFO = "urn:oma:mo:oma-dm-devinfo:1.2";

  private final Encounter met = Encounter.plain();

  @AfterEach
  void part() {
    met.close();
  }

  @ParameterizedTest
  @CsvSource({
    "WILDCARDS_UNKNOWN, GET, */DevID, 501",
    "WILDCARDS_MALFORMED, GET, */DevID, 400",
    "PLACEHOLDERS_UNKNOWN, DELETE, (x)/DevID, 501",
    "PLACEHOLDERS_MALFORMED, EXEC, (x)/DevID, 400",
    "QUERIES_UNKNOWN, GET, /?lv=1, 501",
    "QUERIES_MALFORMED, GET, /?lv=1, 400",
    "QUERIES_UNKNOWN, GET, device/Nothing, 404",
    "WILDCARDS_UNKNOWN, GET, (x)/DevID, 200",
    "PLACEHOLDERS_UNKNOWN, GET, */DevID, 200",
  })
  void addresses_are_not_understood(Quirk quirk, String command, String path, int status) {
    met.has(quirk);
    met.server().asks("[[\"" + command + "\",\"" + INFO + "/" + path + "\"]]").asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.device().journal().commands().get(0).outcome().status()).isEqualTo(status);
  }

  @Test
  void server_uris_are_not_taken_for_addresses_of_nodes() {
    met.has(Quirk.WILDCARDS_UNKNOWN, Quirk.QUERIES_UNKNOWN);
    met.server().says("/*", 200, "text/plain", "");
    met.server().asks("[[\"HPUT\",\"" + met.server().at("/*") + "?a=b\",\"" + INFO + "//\"]]");
    met.server().asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.device().journal().commands().get(0).outcome().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(OptionalCommand.class)
  void command_it_does_not_know_is_not_implemented(OptionalCommand command) {
    met.device().behave(Behaviour.FAITHFUL.without(command));
    met.server().asks("[[\"" + command + "\"]]").asks("[[\"END\"]]");

    met.device().contact();

    assertThat(met.texts().get(1)).isEqualTo("{\"Status\":[{\"sc\":501}]}");
  }
}
