package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.get;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Steps;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Command;

/** What need not be sent again, because the device says that it has not changed (TS §11). */
@OnTheServer
class SimulatedCacheIT {

  private static final String PLAYGROUND = DEMO + "/demo/";
  private static final String LABEL = DEMO + "/demo/Label";

  private final Operator operator = new Operator();
  private final Simulated device = Simulated.with(builder -> builder);

  @AfterEach
  void part() {
    device.close();
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    does(get(DEV_INFO));

    JsonObject read = does(get(DEV_INFO));

    assertThat(read.getInt("status")).isEqualTo(304);
    assertThat(read.getJsonArray("data").toString()).contains("Virtual Device");
    assertThat(last().get(1)).contains("?cv=");
  }

  @Test
  void a_leaf_of_what_has_not_changed_is_known_too() {
    does(get(DEV_INFO));

    JsonObject read = does(get(MODEL));

    assertThat(read.getInt("status")).isEqualTo(304);
    assertThat(read.get("data").toString()).contains("Virtual Device");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HPUT", "HPOST"})
  void what_has_not_changed_is_not_delivered_again(String name) {
    does(get(DEV_INFO));

    JsonObject delivered = does(Command.of(name, operator.opensSlot(), DEV_INFO));

    assertThat(delivered.getInt("status")).isEqualTo(304);
    assertThat(delivered.getJsonArray("data").toString()).contains("Virtual Device");
    assertThat(last().get(2)).contains("?cv=");
  }

  @Test
  void what_has_changed_is_sent_again() throws TreeFault {
    does(get(PLAYGROUND));
    device.virtual().tree().set(ClientUri.parse(LABEL), "changed");

    JsonObject read = does(get(PLAYGROUND));

    assertThat(last().get(1)).contains("?cv=");
    assertThat(read.getInt("status")).isEqualTo(200);
    assertThat(read.getJsonArray("data").toString()).contains("changed");
  }

  @Test
  void what_the_server_has_written_itself_is_read_without_a_validator() {
    does(get(PLAYGROUND));
    String task = device.begins(Steps.write(LABEL, "\"written\""));
    device.contacts();
    device.tasks().sees(task, "SUCCEEDED");

    JsonObject read = does(get(PLAYGROUND));

    assertThat(last().get(1)).doesNotContain("cv=");
    assertThat(read.getJsonArray("data").toString()).contains("written");
  }

  @Test
  void no_validator_goes_with_a_read_of_many_instances() {
    does(get(PLAYGROUND));

    JsonObject read = does(get(DEMO + "/*/Label"));

    assertThat(read.getInt("status")).isEqualTo(200);
    assertThat(last()).containsExactly("GET", DEMO + "/*/Label");
  }

  @Test
  void one_delivery_brings_of_several_addresses_what_is_there() {
    Command deliver =
        Command.of("HPUT", operator.opensSlot(), MODEL, "urn:none:1.0//", DEMO + "/demo/Limit");

    JsonObject delivered = does(deliver);

    assertThat(delivered.getJsonArray("data").toString())
        .contains("\"Mod\":\"Virtual Device\"", "\"Limit\":10");
  }

  private JsonObject does(Command command) {
    String id = operator.queues(device.registered(), command);
    device.contacts();
    return operator.sees(id, "SUCCEEDED");
  }

  /** The last command that the device performed, as it came. */
  private List<String> last() {
    var done = device.virtual().journal().commands();
    return done.get(done.size() - 1).command().words();
  }
}
