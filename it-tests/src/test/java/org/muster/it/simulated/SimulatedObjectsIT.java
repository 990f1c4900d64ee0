package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Steps.create;
import static org.muster.it.lockstep.Steps.delete;
import static org.muster.it.lockstep.Steps.execute;
import static org.muster.it.lockstep.Steps.read;
import static org.muster.it.lockstep.Steps.write;
import static org.muster.it.lockstep.Tasks.step;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.Behaviour;
import org.muster.simulator.DeviceBuilder;
import org.muster.simulator.factory.StandardObjects;
import org.muster.simulator.quirk.Quirk;

/** What a virtual device holds, managed by the verbs of tasks. */
@OnTheServer
class SimulatedObjectsIT {

  private static final String FIRMWARE = StandardObjects.FIRMWARE;
  private static final String CAPABILITY = StandardObjects.CAPABILITY;
  private static final String SOFTWARE = StandardObjects.SOFTWARE;
  private static final String SLOT = DEMO + "/demo/Slots/a";

  private final Simulated device = Simulated.with(DeviceBuilder::holdingStandardObjects);
  private final Tasks tasks = device.tasks();

  @AfterEach
  void part() {
    device.close();
  }

  @Test
  void whole_instances_are_read_and_known_node_by_node() {
    String task = tasks.begins(read(FIRMWARE + "/fw1/"), read(CAPABILITY + "/usb/"));

    device.contacts();

    JsonObject done = tasks.sees(task, "SUCCEEDED");
    assertThat(step(done, 0).get("result").toString())
        .contains("\"PkgName\":\"virtual-firmware\"")
        .contains("\"State\":10");
    assertThat(step(done, 1).get("result").toString())
        .contains("\"Property\":\"USB\"")
        .contains("\"Attached\":true");
    assertThat(
            Api.asAdministrator()
                .read(device.registered().path() + "/tree")
                .getJsonArray("items")
                .toString())
        .contains(FIRMWARE, CAPABILITY);
  }

  @Test
  void no_more_levels_are_read_than_are_asked_for() {
    String task =
        tasks.begins(
            "{\"verb\":\"read\",\"uri\":\"%s/software/\",\"levels\":1}".formatted(SOFTWARE));

    device.contacts();

    assertThat(step(tasks.sees(task, "SUCCEEDED"), 0).get("result").toString())
        .contains("\"Inventory\":{}")
        .doesNotContain("browser");
  }

  @ParameterizedTest
  @CsvSource({"false, (x)", "true, camera"})
  void the_instance_is_read_whose_leaf_has_the_value(boolean modest, String asked) {
    String task = tasks.begins(read(CAPABILITY + "/*/"));
    device.contacts();
    tasks.sees(task, "SUCCEEDED");
    Behaviour manner = Behaviour.FAITHFUL;
    device.virtual().behave(modest ? manner.with(Quirk.PLACEHOLDERS_UNKNOWN) : manner);

    task =
        tasks.begins(
            "{\"verb\":\"read\",\"uri\":\"%s/(x)/Group\",\"where\":{\"(x)/Property\":\"Camera\"}}"
                .formatted(CAPABILITY));
    device.contacts();

    assertThat(step(tasks.sees(task, "SUCCEEDED"), 0).get("result").toString())
        .contains("Hardware");
    assertThat(device.virtual().journal().commands())
        .last()
        .satisfies(
            last -> assertThat(last.command().parameter(0)).startsWith(CAPABILITY + "/" + asked));
  }

  @Test
  void a_value_is_written_and_read_back() {
    String url = FIRMWARE + "/fw1/DownloadAndUpdate/PkgURL";
    String task = tasks.begins(write(url, "\"http://p/1\""));

    device.contacts();

    tasks.sees(task, "SUCCEEDED");
    assertThat(device.value(url)).isEqualTo("http://p/1");
  }

  @Test
  void a_sub_tree_is_written_and_read_back_and_removed() {
    String task = tasks.begins(write(SLOT, "{\"x\":\"1\",\"y\":{\"z\":\"2\"}}"));
    device.contacts();
    tasks.sees(task, "SUCCEEDED");
    assertThat(device.value(SLOT + "/y/z")).isEqualTo("2");

    task = tasks.begins(delete(SLOT), read(SLOT + "/x"));
    device.contacts();

    JsonObject read = step(tasks.sees(task, "FAILED"), 1);
    assertThat(read.getString("reason")).isNotBlank();
  }

  @Test
  void an_instance_is_made_complete_where_the_device_puts_it() {
    String task = tasks.begins(create(FIRMWARE, "{\"Fumo\":{\"PkgName\":\"p\"}}"));

    device.contacts();

    JsonObject done = tasks.sees(task, "SUCCEEDED");
    assertThat(step(done, 0).getJsonObject("result").getString("instance")).isEqualTo("1");
    assertThat(device.value(FIRMWARE + "/1/PkgName")).isEqualTo("p");
    assertThat(device.value(FIRMWARE + "/1/State")).isEqualTo("10");
  }

  @Test
  void an_update_is_over_when_the_device_has_told_so() {
    String task =
        tasks.begins(
            execute(FIRMWARE + "/fw1/DownloadAndUpdate", "{\"PkgURL\":\"http://p/2\"}"),
            read(FIRMWARE + "/fw1/State"));

    device.contacts();
    assertThat(tasks.stateOf(task, 0)).isEqualTo("RUNNING");
    device.contacts();
    Awaitility.await().until(() -> tasks.stateOf(task, 0), "SUCCEEDED"::equals);
    device.contacts();

    assertThat(tasks.sees(task, "SUCCEEDED").toString()).contains("100");
  }

  @Test
  void a_package_is_delivered_installed_and_found_in_the_inventory() {
    String place = SOFTWARE + "/software/Download/p7";
    String task =
        tasks.begins(
            write(place, "{\"PkgID\":\"mail\",\"Name\":\"Mail\",\"PkgURL\":\"http://p/3\"}"),
            execute(place + "/Operations/DownloadInstall", "{}"),
            read(SOFTWARE + "/software/Inventory/Deployed/p7/ID"));

    device.contacts();
    device.contacts();
    Awaitility.await().until(() -> tasks.stateOf(task, 1), "SUCCEEDED"::equals);
    device.contacts();

    assertThat(step(tasks.sees(task, "SUCCEEDED"), 2).getString("result")).isEqualTo("mail");
  }

  @ParameterizedTest
  @CsvSource({"true, SUCCEEDED", "false, SKIPPED"})
  void after_a_failure_the_rest_is_done_or_skipped_as_the_task_says(boolean goesOn, String rest) {
    String[] steps = {read(DEMO + "/demo/Nothing"), read(DEMO + "/demo/Label")};
    String task = goesOn ? tasks.beginsToGoOn(steps) : tasks.begins(steps);

    device.contacts();

    assertThat(step(tasks.sees(task, "FAILED"), 1).getString("state")).isEqualTo(rest);
  }

  @Test
  void a_device_goes_on_elsewhere_with_what_is_left_to_do() {
    String elsewhere = ServerUnderTest.at("/dm/elsewhere").toString();
    String task =
        tasks.begins(
            "{\"verb\":\"continue\",\"uri\":\"%s\"}".formatted(elsewhere),
            read(DEMO + "/demo/Label"));

    device.contacts();

    assertThat(step(tasks.sees(task, "SUCCEEDED"), 1).getString("result")).isEqualTo("demo");
    assertThat(device.virtual().journal().sessions()).hasSize(1);
  }
}
