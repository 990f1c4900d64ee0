package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.get;
import static org.muster.simulator.Behaviour.FAITHFUL;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.command.OptionalCommand;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.wire.Command;

/** Devices that do not know all that a client may leave out (TS §2, TS §18, TS §20). */
@OnTheServer
class ModestDevicesIT {

  private static final String EVERY_MODEL = "urn:oma:mo:oma-dm-devinfo:1.2/*/Mod";

  private final Operator operator = new Operator();

  @Test
  void a_read_goes_through_the_repository_where_the_client_knows_no_get() {
    try (Simulated device = Simulated.that(FAITHFUL.without(OptionalCommand.GET))) {
      String task = device.begins(read(DEV_ID));

      device.contacts();

      assertThat(device.seesFirstStepOf(task, "SUCCEEDED").toString())
          .contains(device.registered().id());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Quirk.class,
      names = {"WILDCARDS_UNKNOWN", "WILDCARDS_MALFORMED"})
  void a_read_of_all_goes_instance_by_instance_where_the_client_knows_no_wildcard(Quirk quirk) {
    try (Simulated device = Simulated.that(FAITHFUL.with(quirk))) {
      device.contacts();
      String task = device.begins(read(EVERY_MODEL));

      device.contacts();

      assertThat(device.seesFirstStepOf(task, "SUCCEEDED").toString()).contains("Virtual Device");
      assertThat(device.virtual().journal().commands())
          .extracting(done -> done.command().words())
          .containsExactly(
              List.of("GET", EVERY_MODEL), List.of("GET", EVERY_MODEL.replace("*", "device")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PLACEHOLDERS_UNKNOWN, urn:oma:mo:oma-dm-devinfo:1.2/(x)/Mod, 501",
    "PLACEHOLDERS_MALFORMED, urn:oma:mo:oma-dm-devinfo:1.2/(x)/Mod, 400",
    "QUERIES_UNKNOWN, urn:oma:mo:oma-dm-devinfo:1.2//?lv=1, 501",
    "QUERIES_MALFORMED, urn:oma:mo:oma-dm-devinfo:1.2//?lv=1, 400"
  })
  void an_address_the_client_does_not_understand_has_failed(Quirk quirk, String uri, int status) {
    try (Simulated device = Simulated.that(FAITHFUL.with(quirk))) {
      String id = operator.queues(device.registered(), get(uri));

      device.contacts();

      assertThat(operator.sees(id, "FAILED").getInt("status")).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Quirk.class,
      names = {"QUERIES_UNKNOWN", "QUERIES_MALFORMED"})
  void a_client_without_queries_is_read_again_and_again(Quirk quirk) {
    try (Simulated device = Simulated.that(FAITHFUL.with(quirk))) {
      for (int i = 0; i < 2; i++) {
        String id = operator.queues(device.registered(), get(DEV_INFO));
        device.contacts();
        operator.sees(id, "SUCCEEDED");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OptionalCommand.class)
  void a_command_the_client_does_not_know_has_failed(OptionalCommand command) {
    try (Simulated device = Simulated.that(FAITHFUL.without(command))) {
      String id = operator.queues(device.registered(), example(command));

      device.contacts();

      assertThat(operator.sees(id, "FAILED").getInt("status")).isEqualTo(501);
      device.virtual().behave(FAITHFUL);
      device.hasAnOrdinarySession(operator);
    }
  }

  @Test
  void a_client_that_knows_no_cont_goes_on_at_the_old_address() {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.CONT_UNKNOWN))) {
      String target = ServerUnderTest.at("/dm/" + UUID.randomUUID()).toString();
      List<String> ids =
          operator.queuesAll(device.registered(), Command.of("CONT", target), get(DEV_ID));

      device.contacts();

      assertThat(operator.sees(ids.get(0), "FAILED").getInt("status")).isEqualTo(501);
      operator.sees(ids.get(1), "SUCCEEDED");
    }
  }

  private Command example(OptionalCommand command) {
    return switch (command) {
      case GET -> get(DEV_ID);
      case SHOW -> Command.of("SHOW", "http://ui.example.com:80/");
      case DEFAULT -> Command.of("DEFAULT", "http://repo.example.com:80/", "urn:x:1.0");
      case SUB -> Command.of("SUB", operator.opensSlot(), DEV_INFO);
      case UNSUB -> Command.of("UNSUB", DEV_INFO);
    };
  }

  private static String read(String uri) {
    return "{\"verb\":\"read\",\"uri\":\"%s\"}".formatted(uri);
  }
}
