package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.with;
import static org.muster.it.tree.Samples.capability;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Payload;

/** A read of all instances says which there are, and which there are no more. */
@OnTheServer
class KnownInstancesIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @Test
  void every_instance_that_a_wildcard_finds_is_known() {
    Command all = get("urn:oma:mo:oma-dcmo:1.0/*/Enabled");
    reads(
        all,
        nodes(
            "[{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0/cam/Enabled\",\"MOData\":{\"Enabled\":true}},"
                + "{\"ClientURI\":\"urn:oma:mo:oma-dcmo:1.0/usb/Enabled\",\"MOData\":{\"Enabled\":false}}]"));

    assertThat(instances()).containsExactly("cam", "usb");
  }

  @Test
  void an_instance_that_a_read_of_all_does_not_find_is_gone() {
    Command all = get("urn:oma:mo:oma-dcmo:1.0/*/");
    reads(all, nodes("[" + capability("cam") + "," + capability("usb") + "]"));

    reads(all, nodes("[" + capability("usb") + "]"));

    assertThat(valuesOf("cam")).isEmpty();
    assertThat(valuesOf("usb")).isNotEmpty();
    assertThat(instances()).containsExactly("usb");
  }

  @Test
  void an_item_that_nobody_can_place_makes_no_instance_disappear() {
    Command all = get("urn:oma:mo:oma-dcmo:1.0/*/");
    reads(all, nodes("[" + capability("cam") + "," + capability("usb") + "]"));

    reads(all, nodes("[" + capability("usb") + ",{\"MOData\":{\"DCMO\":{\"Enabled\":true}}}]"));

    assertThat(valuesOf("cam")).isNotEmpty();
  }

  private String reads(Command command, Payload data) {
    return operator.hasDone(device, command, with(data), "SUCCEEDED");
  }

  private List<String> instances() {
    return api
        .read(device.path() + "/tree")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(known -> known.getString("instance"))
        .toList();
  }

  private List<JsonObject> valuesOf(String capability) {
    return api.read(
            device.path() + "/tree/nodes?object=urn:oma:mo:oma-dcmo:1.0&instance=" + capability)
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }
}
