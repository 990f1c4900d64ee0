package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Tasks.step;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Steps;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;

/** Steps in order: begun together, each after the one before, and taken back together. */
@OnTheServer
class TasksIT {

  private final LockstepDevice device = LockstepDevice.registered();
  private final Tasks tasks = new Tasks(device);
  private final Api api = Api.asAdministrator();
  private final Api anybody = Api.anonymously();

  @Test
  void after_a_failure_the_rest_is_skipped_or_done_as_the_task_says() {
    String delete = Steps.delete("urn:oma:mo:oma-scomo:1.0//Download/p");
    String read = Steps.read(DEV_ID);
    Command deletion = Command.of("DELETE", "urn:oma:mo:oma-scomo:1.0//Download/p");
    String form = "{\"steps\":[%s],\"onFailure\":\"stop\",\"notify\":false}";
    String stops = Api.json(tasks.begin(form.formatted(delete + "," + read))).getString("id");

    device.opens().isAsked(deletion).answers(status(404)).isDismissed();

    JsonObject stopped = tasks.sees(stops, "FAILED");
    assertThat(step(stopped, 0).getString("reason")).isNotBlank();
    assertThat(step(stopped, 1).getString("state")).isEqualTo("SKIPPED");

    String goesOn = tasks.beginsToGoOn(delete, read);
    device
        .opens()
        .isAsked(deletion)
        .answers(status(404))
        .isAsked(get(DEV_ID))
        .answers(with(text("1")))
        .isDismissed();
    assertThat(step(tasks.sees(goesOn, "FAILED"), 1).getString("state")).isEqualTo("SUCCEEDED");
  }

  @ParameterizedTest
  @CsvSource({"yes, SUCCEEDED", "no, SKIPPED"})
  void what_the_user_answers_decides_whether_it_goes_on(String answer, String next) {
    String task =
        tasks.begins(
            "{\"verb\":\"show\",\"kind\":\"consent\",\"title\":\"Now?\"}", Steps.read(DEV_ID));
    Conversation conversation = device.opens();
    String page = conversation.asked().get(0).words().get(1);
    conversation.answers(done()).isDismissed();
    assertThat(tasks.stateOf(task, 0)).isEqualTo("ANSWER_AWAITED");

    anybody.send(
        "POST",
        Api.path(page),
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        ("answer=" + answer).getBytes(StandardCharsets.US_ASCII));

    if (answer.equals("yes")) {
      device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();
    } else {
      device.opens().isDismissed();
    }
    JsonObject over = tasks.sees(task, answer.equals("yes") ? "SUCCEEDED" : "FAILED");
    assertThat(step(over, 1).getString("state")).isEqualTo(next);
  }

  @Test
  void all_steps_are_begun_or_none() {
    Answer refused =
        tasks.begin(
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
    assertThat(tasks.begin(form).status()).as(form).isEqualTo(400);
  }

  @Test
  void a_task_is_taken_back_with_what_was_not_sent() {
    String read = Steps.read(DEV_ID);
    String task = tasks.begins(read, read);

    assertThat(tasks.cancels(task)).isEqualTo(204);

    JsonObject cancelled = tasks.now(task);
    assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
    assertThat(step(cancelled, 0).getString("state")).isEqualTo("CANCELLED");
    assertThat(step(cancelled, 1).getString("state")).isEqualTo("CANCELLED");
    device.opens().isDismissed();
    assertThat(tasks.cancels(task)).isEqualTo(409);
  }

  @Test
  void what_is_under_way_when_a_task_is_taken_back_comes_to_its_end_and_nothing_follows() {
    String read = Steps.read(DEV_ID);
    String task = tasks.begins(read, read);
    Conversation conversation = device.opens().isAsked(get(DEV_ID));

    assertThat(tasks.cancels(task)).isEqualTo(204);

    conversation.answers(with(text("1"))).isDismissed();
    assertThat(tasks.now(task).getString("state")).isEqualTo("CANCELLED");
  }
}
