package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Tasks.step;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.at;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Steps;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.it.server.ServerUnderTest;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Command;

/** Verbs for people: what each becomes, and what follows from a result in the same session. */
@OnTheServer
class VerbsIT {

  private static final String URL = "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Tasks tasks = new Tasks(device);
  private final Api anybody = Api.anonymously();

  @Test
  void a_value_is_read() {
    String task = tasks.begins(Steps.read(DEV_ID));

    device.opens().isAsked(get(DEV_ID)).answers(with(text("IMEI:1"))).isDismissed();

    JsonObject read = tasks.sees(task, "SUCCEEDED");
    assertThat(step(read, 0).getString("result")).isEqualTo("IMEI:1");
    assertThat(step(read, 0).getString("state")).isEqualTo("SUCCEEDED");
    assertThat(read).containsKey("finishedAt");
  }

  @ParameterizedTest
  @CsvSource({"http://pkg/1, SUCCEEDED", "http://pkg/0, FAILED"})
  void a_write_is_verified_by_what_is_read_back(String there, String end) {
    String task = tasks.begins(Steps.write(URL, "\"http://pkg/1\""));

    Conversation conversation = device.opens();
    Command hget = conversation.asked().get(0);
    assertThat(hget.words()).startsWith("HGET").endsWith(URL);
    assertThat(fetches(hget).text()).isEqualTo("http://pkg/1");
    conversation.answers(done()).isAsked(get(URL)).answers(with(text(there))).isDismissed();

    assertThat(step(tasks.sees(task, end), 0).getString("state")).isEqualTo(end);
  }

  @Test
  void a_write_of_a_subtree_is_an_item_with_its_address() {
    String task =
        tasks.begins(
            "{\"verb\":\"write\",\"uri\":\"urn:oma:mo:oma-scomo:1.0//Download/pkg7\","
                + "\"value\":{\"PkgID\":\"7\",\"PkgURL\":\"http://x\"}}");

    Conversation conversation = device.opens();
    Answer content = fetches(conversation.asked().get(0));
    assertThat(content.mediaType()).isEqualTo("application/dmmo+json");
    assertThat(content.text())
        .isEqualTo(
            "[{\"ClientURI\":\"urn:oma:mo:oma-scomo:1.0//Download/pkg7\",\"MOData\":"
                + "{\"pkg7\":{\"PkgID\":\"7\",\"PkgURL\":\"http://x\"}}}]");
    conversation.answers(done()).isDismissed();

    tasks.sees(task, "SUCCEEDED");
  }

  @Test
  void a_new_instance_says_where_it_is() {
    String task =
        tasks.begins(
            "{\"verb\":\"create\",\"object\":\"urn:oma:mo:oma-fumo:1.0\","
                + "\"value\":{\"Fumo\":{\"PkgName\":\"p\"}}}");

    Conversation conversation = device.opens();
    Command hget = conversation.asked().get(0);
    assertThat(hget.words()).hasSize(2);
    assertThat(fetches(hget).text()).contains("\"ClientURI\":\"urn:oma:mo:oma-fumo:1.0//\"");
    conversation.answers(at("urn:oma:mo:oma-fumo:1.0/fw9/")).isDismissed();

    assertThat(step(tasks.sees(task, "SUCCEEDED"), 0).getJsonObject("result").getString("instance"))
        .isEqualTo("fw9");
  }

  @Test
  void arguments_are_written_before_a_node_is_run_and_the_end_is_told_by_an_alert() {
    String task =
        tasks.begins(
            "{\"verb\":\"execute\",\"uri\":\""
                + UPDATE
                + "\",\"arguments\":{\"PkgURL\":\"http://pkg/1\"}}",
            Steps.read(DEV_ID));

    Conversation conversation = device.opens();
    assertThat(fetches(conversation.asked().get(0)).text()).isEqualTo("http://pkg/1");
    conversation.answers(done()).isAsked(exec(UPDATE)).answers(status(202)).isDismissed();
    assertThat(tasks.stateOf(task, 0)).isEqualTo("RUNNING");
    assertThat(tasks.stateOf(task, 1)).isEqualTo("WAITING");

    device
        .opensWith(
            Alert.completion(
                "org.openmobilealliance.dm.firmwareupdate.downloadandupdate", UPDATE, 200))
        .answer();
    Awaitility.await().until(() -> tasks.stateOf(task, 0), "SUCCEEDED"::equals);
    device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();

    tasks.sees(task, "SUCCEEDED");
  }

  @Test
  void the_newest_subscription_counts_and_unsubscribing_ends_it() {
    String uri = "urn:oma:mo:oma-dm-devinfo:1.2//";
    String bound = "?standing=true&device=%s&target=%s";
    String query = bound.formatted(Api.encoded(device.id()), Api.encoded(uri));
    Answer deposit =
        Api.asAdministrator().post("/api/v1/repository" + query, "text/plain", "stays");
    String first = subscribes(uri);
    String second = subscribes(uri);
    assertThat(delivers("PUT", first, "x").status()).isEqualTo(404);
    assertThat(delivers("PUT", second, "x").status()).isEqualTo(204);
    assertThat(delivers("PUT", second, "y").status()).isEqualTo(204);

    String task = tasks.begins("{\"verb\":\"unsubscribe\",\"uri\":\"" + uri + "\"}");
    device.opens().isAsked(Command.of("UNSUB", uri)).answers(done()).isDismissed();

    tasks.sees(task, "SUCCEEDED");
    assertThat(delivers("PUT", second, "z").status()).isEqualTo(404);
    String stands = Api.path(Api.json(deposit).getString("uri"));
    assertThat(anybody.get(stands).text()).isEqualTo("stays");
  }

  @Test
  void a_default_is_served_whenever_it_is_needed() {
    String task =
        tasks.begins(
            "{\"verb\":\"provide_default\",\"object\":\"urn:oma:mo:oma-mms:1.3\","
                + "\"value\":{\"Mms\":{\"Proxy\":\"p\"}}}");
    Conversation conversation = device.opens();
    Command asked = conversation.asked().get(0);
    assertThat(asked.words()).startsWith("DEFAULT").endsWith("urn:oma:mo:oma-mms:1.3");
    conversation.answers(done()).isDismissed();
    tasks.sees(task, "SUCCEEDED");

    assertThat(fetches(asked).text()).contains("Proxy");
    assertThat(fetches(asked).text()).contains("Proxy");
  }

  @Test
  void a_device_goes_on_elsewhere_when_a_task_says_so() {
    String elsewhere = ServerUnderTest.at("/dm/elsewhere").toString();
    String task = tasks.begins("{\"verb\":\"continue\",\"uri\":\"" + elsewhere + "\"}");

    device.opens().isAsked(Command.of("CONT", elsewhere)).answers(done()).isDismissed();

    tasks.sees(task, "SUCCEEDED");
  }

  @Test
  void any_command_can_be_a_step() {
    String task = tasks.begins("{\"verb\":\"command\",\"command\":[\"GET\",\"" + DEV_ID + "\"]}");

    device.opens().isAsked(get(DEV_ID)).answers(with(text("IMEI:1"))).isDismissed();

    assertThat(step(tasks.sees(task, "SUCCEEDED"), 0).getString("result")).isEqualTo("IMEI:1");
  }

  private String subscribes(String uri) {
    String task = tasks.begins("{\"verb\":\"subscribe\",\"uri\":\"" + uri + "\"}");
    Conversation conversation = device.opens();
    String slot = conversation.asked().get(0).words().get(1);
    conversation.answers(done()).isDismissed();
    tasks.sees(task, "SUCCEEDED");
    return slot;
  }

  private Answer fetches(Command command) {
    return anybody.get(Api.path(command.words().get(1)));
  }

  private Answer delivers(String method, String uri, String text) {
    return anybody.send(
        method,
        Api.path(uri),
        Map.of("Content-Type", "text/plain"),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
