package org.muster.it.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.with;
import static org.muster.it.tree.Samples.DEVINFO;
import static org.muster.it.tree.Samples.devInfo;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Payload;

/** What has not changed need not be sent again, as long as the device says so (TS §11). */
@OnTheServer
class ReadCacheIT {

  private static final String ELSEWHERE = "https://repo.example.com:443/x";

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();

  @Test
  void a_validator_travels_with_the_next_read_and_a_304_is_answered_from_what_is_known() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    Command again = get(DEV_INFO + "?cv=v1");
    String id = operator.queues(device, get(DEV_INFO));

    device.opens().isAsked(again).answers(status(304)).isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getInt("status")).isEqualTo(304);
    assertThat(Operator.texts(read, "command")).isEqualTo(get(DEV_INFO).words());
    assertThat(
            read.getJsonArray("data")
                .getJsonObject(0)
                .getJsonObject("MOData")
                .getJsonObject("DevInfo")
                .getString("FwV"))
        .isEqualTo("4.1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 501})
  void a_device_that_refuses_a_validator_is_asked_without_from_then_on(int refusal) {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    String id = operator.queues(device, get(DEV_INFO));
    device.opens().isAsked(get(DEV_INFO + "?cv=v1")).answers(status(refusal)).isDismissed();
    assertThat(operator.sees(id, "QUEUED").getString("reason")).contains("cache validator");

    device.opens().isAsked(get(DEV_INFO)).answers(with(devInfo("v2", "m2", "4.1"))).isDismissed();
    assertThat(operator.sees(id, "SUCCEEDED").getInt("attempts")).isEqualTo(2);

    reads(get(DEV_INFO), devInfo("v3", "m3", "4.1"));
  }

  @Test
  void a_leaf_of_a_known_instance_is_read_with_the_validator_too() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    String id = operator.queues(device, get(MODEL));

    device.opens().isAsked(get(MODEL + "?cv=v1")).answers(status(304)).isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getString("data")).isEqualTo("m1");
    assertThat(read.getString("dataType")).isEqualTo("text/plain");
  }

  @Test
  void a_delivery_that_is_not_modified_is_answered_from_what_is_known_too() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    String slot = operator.opensSlot();
    String id = operator.queues(device, Command.of("HPOST", slot, MODEL));

    device
        .opens()
        .isAsked(Command.of("HPOST", slot, MODEL + "?cv=v1"))
        .answers(status(304))
        .isDismissed();

    JsonObject read = operator.sees(id, "SUCCEEDED");
    assertThat(read.getString("data")).isEqualTo("m1");
    assertThat(read.getString("dataType")).isEqualTo("text/plain");
  }

  @Test
  void a_write_drops_the_validator() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    List<String> ids = operator.queuesAll(device, hget(ELSEWHERE, MODEL), get(DEV_INFO));

    device
        .opens()
        .isAsked(hget(ELSEWHERE, MODEL), get(DEV_INFO))
        .answers(done(), with(devInfo(null, "m2", "4.1")))
        .isDismissed();

    operator.sees(ids.get(1), "SUCCEEDED");
    assertThat(model()).isEqualTo("m2");
  }

  @Test
  void no_validator_travels_with_a_wildcard() {
    reads(get(DEV_INFO), devInfo("v1", "m1", "4.1"));
    Command all = get(DEVINFO + "/*/");
    operator.queues(device, all);

    device.opens().isAsked(all).answers(status(404)).isDismissed();
  }

  private String reads(Command command, Payload data) {
    return operator.hasDone(device, command, with(data), "SUCCEEDED");
  }

  private String model() {
    return api.read(device.path() + "/tree/nodes?path=Mod&object=" + DEVINFO)
        .getJsonArray("items")
        .getJsonObject(0)
        .getString("value");
  }
}
