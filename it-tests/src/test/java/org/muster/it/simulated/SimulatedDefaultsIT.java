package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.get;

import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.tree.ManagedObject;
import org.muster.simulator.wire.Command;

/** What a device fetches by itself when something on it needs an object (TS §6, DEFAULT). */
@OnTheServer
class SimulatedDefaultsIT {

  private static final String MMS = "urn:oma:mo:oma-mms:1.3";

  private final Operator operator = new Operator();

  @Test
  void a_default_is_fetched_when_it_is_needed_and_read_afterwards() {
    try (Simulated device = device()) {
      provides(device, "first");
      assertThat(device.virtual().tree().objects())
          .filteredOn(object -> object.moid().equals(MMS))
          .allSatisfy(object -> assertThat(object.miids()).isEmpty());
      int sessions = operator.sessionsOf(device.registered()).size();

      assertThat(device.virtual().needs(MMS)).isTrue();

      assertThat(operator.sessionsOf(device.registered())).hasSize(sessions);
      assertThat(proxyOf(device)).isEqualTo("first");
    }
  }

  @Test
  void the_last_default_counts() {
    try (Simulated device = device()) {
      provides(device, "first");
      provides(device, "second");

      assertThat(device.virtual().needs(MMS)).isTrue();

      assertThat(proxyOf(device)).isEqualTo("second");
    }
  }

  @Test
  void what_is_fetched_once_is_not_fetched_again_until_it_is_gone() {
    try (Simulated device = device()) {
      provides(device, "first");
      device.virtual().needs(MMS);
      provides(device, "second");

      assertThat(device.virtual().needs(MMS)).isTrue();
      assertThat(proxyOf(device)).isEqualTo("first");

      operator.queues(device.registered(), Command.of("DELETE", MMS + "//"));
      device.contacts();
      assertThat(device.virtual().needs(MMS)).isTrue();
      assertThat(proxyOf(device)).isEqualTo("second");
    }
  }

  @Test
  void an_object_nobody_provided_stays_missing() {
    try (Simulated device = device()) {
      assertThat(device.virtual().needs(MMS)).isFalse();
    }
  }

  private static Simulated device() {
    return Simulated.with(
        b -> b.holding(ManagedObject.of(MMS, "https://ddf.example.com/mms", true)));
  }

  private void provides(Simulated device, String proxy) {
    String task =
        device.begins(
            "{\"verb\":\"provide_default\",\"object\":\"%s\",\"value\":{\"Mms\":{\"Proxy\":\"%s\"}}}"
                .formatted(MMS, proxy));
    device.contacts();
    device.seesFirstStepOf(task, "SUCCEEDED");
  }

  private String proxyOf(Simulated device) {
    String read = operator.queues(device.registered(), get(MMS + "//Proxy"));
    device.contacts();
    return operator.sees(read, "SUCCEEDED").getString("data");
  }
}
