package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.delete;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.tree.Samples.capability;
import static org.muster.it.tree.Samples.devInfo;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;
import org.muster.simulator.wire.Payload;

/** Who changed what of a device's tree, and when (TS §5.3.1). */
@OnTheServer
class NodeHistoryIT {

  private static final String ELSEWHERE = "https://repo.example.com:443/x";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @Test
  void what_changes_is_history() {
    reads(get(DEV_INFO), devInfo(null, "m1", "4.1"));
    reads(get(DEV_INFO), devInfo(null, "m1", "4.2"));

    List<JsonObject> history = history();
    assertThat(history).hasSize(3);
    assertThat(history.get(0).getString("path")).isEqualTo("FwV");
    assertThat(history.get(0).getString("before")).isEqualTo("4.1");
    assertThat(history.get(0).getString("after")).isEqualTo("4.2");
    assertThat(history.get(1)).doesNotContainKey("before");
  }

  @Test
  void a_change_is_of_the_command_that_wrote_it_however_late_it_is_read() {
    reads(get(DEV_INFO), devInfo(null, "m1", "4.1"));
    String write = operator.queues(device, hget(ELSEWHERE, MODEL));
    device.opens().isAsked(hget(ELSEWHERE, MODEL)).answers(done()).isDismissed();
    operator.sees(write, "SUCCEEDED");

    String read = reads(get(DEV_INFO), devInfo(null, "m2", "4.2"));

    JsonObject model = changeOf("Mod");
    assertThat(model.getString("command")).isEqualTo(write);
    assertThat(model.getString("by")).isEqualTo("HGET");
    assertThat(model.getString("who")).isEqualTo("admin");
    assertThat(model.getString("after")).isEqualTo("m2");
    assertThat(changeOf("FwV").getString("command")).isEqualTo(read);
    assertThat(changeOf("FwV")).doesNotContainKey("who");

    String later = reads(get(DEV_INFO), devInfo(null, "m3", "4.2"));
    assertThat(changeOf("Mod").getString("command")).isEqualTo(later);
  }

  @Test
  void a_new_instance_is_of_the_command_that_made_it() {
    String create = operator.queues(device, Command.of("HGET", ELSEWHERE));
    device
        .opens()
        .isAsked(Command.of("HGET", ELSEWHERE))
        .answers(Outcome.at(List.of("urn:oma:mo:oma-dcmo:1.0/cam/")))
        .isDismissed();
    operator.sees(create, "SUCCEEDED");

    reads(get("urn:oma:mo:oma-dcmo:1.0/cam/"), nodes("[" + capability("cam") + "]"));

    assertThat(changeOf("Enabled").getString("command")).isEqualTo(create);
  }

  @Test
  void a_deletion_names_who_wanted_it() {
    reads(get(DEV_INFO), devInfo(null, "m1", "4.1"));
    String id = operator.queues(device, delete(MODEL));
    device.opens().isAsked(delete(MODEL)).answers(done()).isDismissed();
    operator.sees(id, "SUCCEEDED");

    assertThat(changeOf("Mod").getString("command")).isEqualTo(id);
    assertThat(changeOf("Mod").getString("who")).isEqualTo("admin");
  }

  private String reads(Command command, Payload data) {
    String id = operator.queues(device, command);
    device.opens().isAsked(command).answers(Outcome.with(data)).isDismissed();
    operator.sees(id, "SUCCEEDED");
    return id;
  }

  /** The latest one. */
  private JsonObject changeOf(String path) {
    return history().stream()
        .filter(change -> change.getString("path").equals(path))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonObject> history() {
    return api.read(device.path() + "/tree/history")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }
}
