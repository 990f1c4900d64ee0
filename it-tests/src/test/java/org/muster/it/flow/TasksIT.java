package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.at;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Alert;
import org.muster.simulator.wire.Command;

/** Verbs for people, in order: what follows from a result travels in the same session. */
@OnTheServer
class TasksIT {

  private static final String URL = "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate/PkgURL";
  private static final String UPDATE = "urn:oma:mo:oma-fumo:1.0/fw1/DownloadAndUpdate";
  private static final String ALL = "urn:oma:mo:oma-dcmo:1.0/*/Enabled";

  private final LockstepDevice device = LockstepDevice.registered();
  private final Api api = Api.asAdministrator();
  private final Api anybody = Api.anonymously();

  @Test
  void a_value_is_read() {
    String task = begins("{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}");

    device.opens().isAsked(get(DEV_ID)).answers(with(text("IMEI:1"))).isDismissed();

    JsonObject read = sees(task, "SUCCEEDED");
    assertThat(step(read, 0).getString("result")).isEqualTo("IMEI:1");
    assertThat(step(read, 0).getString("state")).isEqualTo("SUCCEEDED");
    assertThat(read).containsKey("finishedAt");
  }

  @Test
  void a_client_that_knows_no_get_delivers_instead_and_in_the_same_session() {
    String task = begins("{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}");

    Conversation conversation = device.opens().isAsked(get(DEV_ID)).answers(status(501));
    Command post = conversation.asked().get(0);
    assertThat(post.words()).hasSize(3).startsWith("HPOST").endsWith(DEV_ID);
    delivers("POST", post.words().get(1), "IMEI:2");
    conversation.answers(done()).isDismissed();

    assertThat(step(sees(task, "SUCCEEDED"), 0).getString("result")).isEqualTo("IMEI:2");
  }

  @ParameterizedTest
  @CsvSource({"400", "501"})
  void a_client_that_knows_no_wildcard_is_asked_instance_by_instance(int code) {
    device
        .opensWith("{\"MOS\":[{\"MOID\":\"urn:oma:mo:oma-dcmo:1.0\",\"MIID\":[\"cam\",\"usb\"]}]}")
        .isDismissed();
    String task = begins("{\"verb\":\"read\",\"uri\":\"" + ALL + "\"}");

    device
        .opens()
        .isAsked(get(ALL))
        .answers(status(code))
        .isAsked(get(ALL.replace("*", "cam")))
        .answers(with(item("cam", true)))
        .isAsked(get(ALL.replace("*", "usb")))
        .answers(with(item("usb", false)))
        .isDismissed();

    assertThat(step(sees(task, "SUCCEEDED"), 0).getJsonArray("result")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"http://pkg/1, SUCCEEDED", "http://pkg/0, FAILED"})
  void a_write_is_verified_by_what_is_read_back(String there, String end) {
    String task = begins(write("http://pkg/1", true));

    Conversation conversation = device.opens();
    Command hget = conversation.asked().get(0);
    assertThat(hget.words()).startsWith("HGET").endsWith(URL);
    assertThat(fetches(hget).text()).isEqualTo("http://pkg/1");
    conversation.answers(done()).isAsked(get(URL)).answers(with(text(there))).isDismissed();

    assertThat(step(sees(task, end), 0).getString("state")).isEqualTo(end);
  }

  @Test
  void a_write_of_a_subtree_is_an_item_with_its_address() {
    String task =
        begins(
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

    sees(task, "SUCCEEDED");
  }

  @Test
  void a_new_instance_says_where_it_is() {
    String task =
        begins(
            "{\"verb\":\"create\",\"object\":\"urn:oma:mo:oma-fumo:1.0\","
                + "\"value\":{\"Fumo\":{\"PkgName\":\"p\"}}}");

    Conversation conversation = device.opens();
    Command hget = conversation.asked().get(0);
    assertThat(hget.words()).hasSize(2);
    assertThat(fetches(hget).text()).contains("\"ClientURI\":\"urn:oma:mo:oma-fumo:1.0//\"");
    conversation.answers(at("urn:oma:mo:oma-fumo:1.0/fw9/")).isDismissed();

    assertThat(step(sees(task, "SUCCEEDED"), 0).getJsonObject("result").getString("instance"))
        .isEqualTo("fw9");
  }

  @Test
  void arguments_are_written_before_a_node_is_run_and_the_end_is_told_by_an_alert() {
    String task =
        begins(
            "{\"verb\":\"execute\",\"uri\":\""
                + UPDATE
                + "\",\"arguments\":{\"PkgURL\":\"http://pkg/1\"}}",
            "{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}");

    Conversation conversation = device.opens();
    assertThat(fetches(conversation.asked().get(0)).text()).isEqualTo("http://pkg/1");
    conversation.answers(done()).isAsked(exec(UPDATE)).answers(status(202)).isDismissed();
    assertThat(step(task(task), 0).getString("state")).isEqualTo("RUNNING");
    assertThat(step(task(task), 1).getString("state")).isEqualTo("WAITING");

    device
        .opensWith(
            Alert.completion(
                "org.openmobilealliance.dm.firmwareupdate.downloadandupdate", UPDATE, 200))
        .answer();
    Awaitility.await().until(() -> step(task(task), 0).getString("state"), "SUCCEEDED"::equals);
    device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();

    sees(task, "SUCCEEDED");
  }

  @Test
  void after_a_failure_the_rest_is_skipped_or_done_as_the_task_says() {
    String delete = "{\"verb\":\"delete\",\"uri\":\"urn:oma:mo:oma-scomo:1.0//Download/p\"}";
    String read = "{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}";
    Command deletion = Command.of("DELETE", "urn:oma:mo:oma-scomo:1.0//Download/p");
    String stops = begins(delete, read);

    device.opens().isAsked(deletion).answers(status(404)).isDismissed();

    JsonObject stopped = sees(stops, "FAILED");
    assertThat(step(stopped, 0).getString("reason")).isNotBlank();
    assertThat(step(stopped, 1).getString("state")).isEqualTo("SKIPPED");

    String goesOn = begin("goOn", delete, read);
    device
        .opens()
        .isAsked(deletion)
        .answers(status(404))
        .isAsked(get(DEV_ID))
        .answers(with(text("1")))
        .isDismissed();
    assertThat(step(sees(goesOn, "FAILED"), 1).getString("state")).isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest
  @CsvSource({"yes, SUCCEEDED", "no, SKIPPED"})
  void what_the_user_answers_decides_whether_it_goes_on(String answer, String next) {
    String task =
        begins(
            "{\"verb\":\"show\",\"kind\":\"consent\",\"title\":\"Now?\"}",
            "{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}");
    Conversation conversation = device.opens();
    String page = conversation.asked().get(0).words().get(1);
    conversation.answers(done()).isDismissed();
    assertThat(step(task(task), 0).getString("state")).isEqualTo("ANSWER_AWAITED");

    anybody.send(
        "POST",
        URI.create(page).getPath(),
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        ("answer=" + answer).getBytes(StandardCharsets.US_ASCII));

    if (answer.equals("yes")) {
      device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();
    } else {
      device.opens().isDismissed();
    }
    JsonObject over = sees(task, answer.equals("yes") ? "SUCCEEDED" : "FAILED");
    assertThat(step(over, 1).getString("state")).isEqualTo(next);
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

    String task = begins("{\"verb\":\"unsubscribe\",\"uri\":\"" + uri + "\"}");
    device.opens().isAsked(Command.of("UNSUB", uri)).answers(done()).isDismissed();

    sees(task, "SUCCEEDED");
    assertThat(delivers("PUT", second, "z").status()).isEqualTo(404);
    String stands = URI.create(Api.json(deposit).getString("uri")).getRawPath();
    assertThat(anybody.get(stands).text()).isEqualTo("stays");
  }

  @Test
  void a_default_is_served_whenever_it_is_needed() {
    String task =
        begins(
            "{\"verb\":\"provide_default\",\"object\":\"urn:oma:mo:oma-mms:1.3\","
                + "\"value\":{\"Mms\":{\"Proxy\":\"p\"}}}");
    Conversation conversation = device.opens();
    Command asked = conversation.asked().get(0);
    assertThat(asked.words()).startsWith("DEFAULT").endsWith("urn:oma:mo:oma-mms:1.3");
    conversation.answers(done()).isDismissed();
    sees(task, "SUCCEEDED");

    assertThat(fetches(asked).text()).contains("Proxy");
    assertThat(fetches(asked).text()).contains("Proxy");
  }

  @Test
  void all_steps_are_begun_or_none() {
    Answer refused =
        begin(
            "{\"steps\":[{\"verb\":\"read\",\"uri\":\""
                + DEV_ID
                + "\"},"
                + "{\"verb\":\"delete\",\"uri\":\""
                + DEV_ID
                + "\"}]}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(Api.json(refused).getString("parameter")).isEqualTo("steps[1].ClientURI");
    assertThat(Api.json(refused).getString("detail")).contains("Step 2", "permanent");
    assertThat(api.read(device.path() + "/commands").getJsonArray("items")).isEmpty();
    assertThat(api.read(device.path() + "/tasks").getJsonArray("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"steps\":[]}",
        "{\"steps\":[{}]}",
        "{\"steps\":[{\"verb\":\"fly\"}]}",
        "{\"steps\":[{\"verb\":\"read\"}]}",
        "{\"steps\":[{\"verb\":\"read\",\"uri\":\"nonsense\"}]}",
        "{\"steps\":[{\"verb\":\"write\",\"uri\":\"urn:x//A\"}]}",
        "{\"steps\":[{\"verb\":\"create\",\"object\":\"urn:x\",\"value\":5}]}",
        "{\"steps\":[{\"verb\":\"show\"}]}",
        "{\"steps\":[{\"verb\":\"command\"}]}",
        "{\"onFailure\":\"maybe\",\"steps\":[{\"verb\":\"read\",\"uri\":\"urn:x//\"}]}"
      })
  void what_is_no_task_is_refused_in_words(String form) {
    assertThat(begin(form).status()).as(form).isEqualTo(400);
  }

  @Test
  void a_task_is_taken_back_with_what_was_not_sent() {
    String read = "{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}";
    String task = begins(read, read);

    assertThat(api.delete("/api/v1/tasks/" + task).status()).isEqualTo(204);

    JsonObject cancelled = task(task);
    assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
    assertThat(step(cancelled, 0).getString("state")).isEqualTo("CANCELLED");
    assertThat(step(cancelled, 1).getString("state")).isEqualTo("CANCELLED");
    device.opens().isDismissed();
    assertThat(api.delete("/api/v1/tasks/" + task).status()).isEqualTo(409);
  }

  @Test
  void what_is_under_way_when_a_task_is_taken_back_comes_to_its_end_and_nothing_follows() {
    String read = "{\"verb\":\"read\",\"uri\":\"" + DEV_ID + "\"}";
    String task = begins(read, read);
    Conversation conversation = device.opens().isAsked(get(DEV_ID));

    assertThat(api.delete("/api/v1/tasks/" + task).status()).isEqualTo(204);

    conversation.answers(with(text("1"))).isDismissed();
    assertThat(task(task).getString("state")).isEqualTo("CANCELLED");
  }

  private String subscribes(String uri) {
    String task = begins("{\"verb\":\"subscribe\",\"uri\":\"" + uri + "\"}");
    Conversation conversation = device.opens();
    String slot = conversation.asked().get(0).words().get(1);
    conversation.answers(done()).isDismissed();
    sees(task, "SUCCEEDED");
    return slot;
  }

  private static String write(String value, boolean verify) {
    return "{\"verb\":\"write\",\"uri\":\"%s\",\"value\":\"%s\",\"verify\":%s}"
        .formatted(URL, value, verify);
  }

  private static org.muster.simulator.wire.Payload item(String instance, boolean enabled) {
    return nodes(
        "[{\"ClientURI\":\"%s\",\"MOData\":{\"Enabled\":%s}}]"
            .formatted(ALL.replace("*", instance), enabled));
  }

  private Answer fetches(Command command) {
    return anybody.get(URI.create(command.words().get(1)).getPath());
  }

  private Answer delivers(String method, String uri, String text) {
    return anybody.send(
        method,
        URI.create(uri).getPath(),
        Map.of("Content-Type", "text/plain"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private String begins(String... steps) {
    return begin("stop", steps);
  }

  private String begin(String onFailure, String... steps) {
    Answer begun =
        begin(
            "{\"steps\":[%s],\"onFailure\":\"%s\",\"notify\":false}"
                .formatted(String.join(",", List.of(steps)), onFailure));
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    return Api.json(begun).getString("id");
  }

  private Answer begin(String form) {
    return api.post(device.path() + "/tasks", form);
  }

  private JsonObject task(String id) {
    return api.read("/api/v1/tasks/" + id);
  }

  private JsonObject sees(String id, String state) {
    return Awaitility.await("task " + id + " " + state)
        .until(() -> task(id), now -> now.getString("state").equals(state));
  }

  private static JsonObject step(JsonObject task, int place) {
    return task.getJsonArray("steps").getJsonObject(place);
  }
}
