package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.get;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.JsonObject;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.tree.TreeFault;

/** What a device sends of its own accord when something on it changes (TS §6, SUB). */
@OnTheServer
class SimulatedSubscriptionIT {

  private static final String ADDRESS = DEMO + "//";
  private static final String LABEL = DEMO + "//Label";

  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Test
  void a_change_by_the_device_s_own_hand_is_known_after_the_session() throws TreeFault {
    try (Simulated device = Simulated.with(builder -> builder)) {
      reads(device);
      does(device, "subscribe");
      int sessions = operator.sessionsOf(device.registered()).size();

      device.virtual().changes(LABEL, "by hand");

      knows(device, "by hand");
      assertThat(label(device).getString("by")).isEqualTo("SUB");
      assertThat(delivered(device))
          .singleElement()
          .satisfies(change -> assertThat(change.getString("before")).isEqualTo("demo"))
          .satisfies(change -> assertThat(change.getString("after")).isEqualTo("by hand"));
      assertThat(operator.sessionsOf(device.registered())).hasSize(sessions);
    }
  }

  @Test
  void a_burst_is_one_change() throws TreeFault {
    try (Simulated device = Simulated.with(builder -> builder)) {
      reads(device);
      does(device, "subscribe");

      device.virtual().changes(LABEL, "one");
      device.virtual().changes(LABEL, "two");
      device.virtual().changes(LABEL, "three");

      knows(device, "three");
      assertThat(delivered(device))
          .singleElement()
          .satisfies(change -> assertThat(change.getString("before")).isEqualTo("demo"))
          .satisfies(change -> assertThat(change.getString("after")).isEqualTo("three"));
    }
  }

  @Test
  void who_unsubscribes_from_the_identical_address_hears_no_more() throws TreeFault {
    try (Simulated device = Simulated.with(builder -> builder)) {
      reads(device);
      does(device, "subscribe");
      device.virtual().changes(LABEL, "heard");
      knows(device, "heard");

      does(device, "unsubscribe");
      assertThat(device.virtual().orders().subscriptions()).isEmpty();
      device.virtual().changes(LABEL, "unheard");

      assertThat(label(device).getString("value")).isEqualTo("heard");
      reads(device);
      assertThat(label(device).getString("value")).isEqualTo("unheard");
      assertThat(label(device).getString("by")).isEqualTo("GET");
    }
  }

  private void reads(Simulated device) {
    String read = operator.queues(device.registered(), get(ADDRESS));
    device.contacts();
    operator.sees(read, "SUCCEEDED");
  }

  private static void does(Simulated device, String verb) {
    String task = device.begins("{\"verb\":\"%s\",\"uri\":\"%s\"}".formatted(verb, ADDRESS));
    device.contacts();
    assertThat(device.seesFirstStepOf(task, "SUCCEEDED").getString("state")).isEqualTo("SUCCEEDED");
  }

  private void knows(Simulated device, String value) {
    Awaitility.await(LABEL + " is " + value)
        .until(() -> label(device).getString("value"), value::equals);
  }

  private JsonObject label(Simulated device) {
    return api.read(device.registered().path() + "/tree/nodes?object=" + DEMO + "&path=Label")
        .getJsonArray("items")
        .getJsonObject(0);
  }

  /** Changes of the label that the device sent without being asked, newest first. */
  private List<JsonObject> delivered(Simulated device) {
    return api
        .read(device.registered().path() + "/tree/history")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(change -> change.getString("path").equals("Label"))
        .filter(change -> change.getString("by").equals("SUB"))
        .toList();
  }
}
