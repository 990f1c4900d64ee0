package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.get;
import static org.muster.simulator.Behaviour.FAITHFUL;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.wire.Command;

/** Devices that write what they have in other words than the book (TS §7.2, TS §13.3, TS §20). */
@OnTheServer
class LooseWordsIT {

  private final Operator operator = new Operator();

  @Test
  void a_new_instance_is_found_where_a_bare_text_says_it_is() {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.BARE_STATUS_WITH_URI))) {
      String task =
          device.begins(
              "{\"verb\":\"create\",\"object\":\"%s\",\"value\":{\"Demo\":{\"Label\":\"new\"}}}"
                  .formatted(DEMO));

      device.contacts();

      assertThat(
              device
                  .seesFirstStepOf(task, "SUCCEEDED")
                  .getJsonObject("result")
                  .getString("instance"))
          .isEqualTo("1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MOS_NULL, 0",
    "MOS_WITHOUT_DDF, 5",
    "MOS_WITHOUT_MIID, 5",
    "MOS_WITHOUT_MOID, 4",
    "MGMT_TREE, 5"
  })
  void what_can_be_used_of_what_a_device_announces_is_known(Quirk quirk, int objects) {
    try (Simulated device =
        Simulated.with(
            b ->
                b.behaving(FAITHFUL.with(quirk))
                    .holding(ManagedObject.of("urn:muster:mo:x-none:1.0", "https://d/", true)))) {
      device.contacts();

      assertThat(
              operator
                  .device(device.registered())
                  .getOrDefault("objects", JsonValue.EMPTY_JSON_ARRAY)
                  .asJsonArray())
          .hasSize(objects);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DATA_AS_OBJECT, false",
    "DATA_WITHOUT_CLIENT_URI, false",
    "DATA_WITHOUT_URN, false",
    "DATA_AS_TEXTS, false",
    "DATA_AS_OBJECT, true",
    "DATA_WITHOUT_CLIENT_URI, true",
    "DATA_WITHOUT_URN, true",
    "DATA_AS_TEXTS, true"
  })
  void nodes_are_known_however_their_data_is_written(Quirk quirk, boolean beside) {
    try (Simulated device = Simulated.that(FAITHFUL.with(quirk))) {
      Command asked = beside ? Command.of("HPUT", operator.opensSlot(), DEV_INFO) : get(DEV_INFO);
      String id = operator.queues(device.registered(), asked);

      device.contacts();

      assertThat(operator.sees(id, "SUCCEEDED").get("data").toString()).contains("Virtual Device");
      assertThat(knownModel(device)).contains("Virtual Device");
    }
  }

  private static String knownModel(Simulated device) {
    return Api.asAdministrator()
        .read(
            device.registered().path()
                + "/tree/nodes?object="
                + Api.encoded("urn:oma:mo:oma-dm-devinfo:1.2"))
        .toString();
  }
}
