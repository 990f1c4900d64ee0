package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.with;
import static org.muster.it.tree.Samples.DACMO;
import static org.muster.it.tree.Samples.FUMO;
import static org.muster.it.tree.Samples.OURS;
import static org.muster.it.tree.Samples.dacmo;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;

/** Rights are shown as what they come to, and who lacks one is warned (TS §10, §12.3). */
@OnTheServer
class EffectiveRightsIT {

  private final LockstepDevice device = LockstepDevice.registered();
  private final Operator operator = new Operator();
  private final Tasks tasks = new Tasks(device);
  private final Api api = Api.asAdministrator();

  @Test
  void rights_are_read_off_the_access_control_object_and_warned_of() {
    knows("\"1\":{\"MAID\":\"*\",\"AR\":1}");

    JsonObject right =
        api.read(device.path() + "/tree/rights").getJsonArray("items").getJsonObject(0);
    assertThat(right.getString("object")).isEqualTo("urn:oma:mo:oma-fumo:1.0");
    assertThat(Operator.texts(right, "may")).containsExactly("read");

    JsonObject queued =
        Api.json(
            api.post(
                device.path() + "/commands",
                "{\"command\":[\"EXEC\",\"urn:oma:mo:oma-fumo:1.0/fw1/Update\"],\"notify\":false}"));
    assertThat(Operator.texts(queued, "warnings")).singleElement().asString().contains("403");
  }

  @Test
  void what_may_be_done_is_shown_node_by_node_with_the_reason() {
    knows(
        OURS
            + "},\"x\":5},\"2\":{\"Path\":\"/State\",\"Permissions\":{"
            + "\"1\":{\"MAID\":\"*\",\"AR\":1}");
    Command read = get(FUMO + "/fw1/");
    String item =
        "[{\"ClientURI\":\"%s/fw1/\",\"MOData\":{\"F\":{\"State\":10,\"Ext\":{\"A\":1}}}}]";
    operator.hasDone(device, read, with(nodes(item.formatted(FUMO))), "SUCCEEDED");

    JsonObject shown = api.read(device.path() + "/tree/rights?limit=3&object=" + FUMO);
    List<JsonObject> nodes = shown.getJsonArray("effective").getValuesAs(JsonObject.class);
    assertThat(nodes)
        .extracting(node -> node.getString("path"))
        .containsExactly("", "Ext", "Ext/A");
    assertThat(nodes).extracting(node -> node.getInt("mask")).containsOnly(15);

    String next = Api.encoded(shown.getString("next"));
    JsonObject rest =
        api.read(device.path() + "/tree/rights?limit=3&after=" + next + "&object=" + FUMO);
    JsonObject state = rest.getJsonArray("effective").getJsonObject(0);
    assertThat(state.getString("path")).isEqualTo("State");
    assertThat(Operator.texts(state, "may")).containsExactly("read");
    assertThat(state.getJsonArray("because").getJsonObject(0).getString("path")).isEqualTo("State");
    assertThat(rest).doesNotContainKey("next");
  }

  @Test
  void a_task_says_what_the_device_will_refuse_of_it() {
    knows("\"1\":{\"MAID\":\"*\",\"AR\":1}");
    device.opensWith("{\"MOS\":[{\"MOID\":\"" + FUMO + "\",\"MIID\":[\"fw1\"]}]}").isDismissed();

    JsonObject begun =
        tasks.overrides(
            "{\"verb\":\"read\",\"uri\":\"" + FUMO + "/fw1/State\"}",
            "{\"verb\":\"execute\",\"uri\":\"" + FUMO + "/fw1/Update\"}",
            "{\"verb\":\"create\",\"object\":\"urn:vendor:mo:x:1.0\",\"value\":{\"X\":{}}}",
            "{\"verb\":\"create\",\"object\":\"" + FUMO + "\",\"value\":{\"F\":{}}}");

    List<String> warnings = Operator.texts(begun, "warnings");
    assertThat(warnings).hasSize(2);
    assertThat(warnings.get(0)).startsWith("Step 2").contains("execute");
    assertThat(warnings.get(1)).startsWith("Step 3").contains("announce");
  }

  private void knows(String permissions) {
    operator.hasDone(device, get(DACMO), with(dacmo("v0", permissions)), "SUCCEEDED");
  }
}
