package org.muster.it.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.Steps;
import org.muster.it.lockstep.Tasks;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;

/**
 * Whoever waits for a row of a device holds the device already: of two who want the same rows none
 * has what the other waits for. The test holds a row, and looks what those hold that wait for it.
 */
@OnTheServer
class LockOrderIT {

  private final ExecutorService waiting = Executors.newCachedThreadPool();
  private final LockstepDevice device = LockstepDevice.registered();
  private final Operator operator = new Operator();
  private final Api api = Api.asAdministrator();

  @Deployment(testable = false)
  static WebArchive another_who_holds_rows() {
    return ShrinkWrap.create(WebArchive.class, "locks.war").addClass(LocksServlet.class);
  }

  @AfterEach
  void nobody_waits_any_more() {
    waiting.shutdownNow();
  }

  @Test
  void a_session_that_goes_on() throws Exception {
    operator.queues(device, get(DEV_ID));
    Conversation session = device.opens().isAsked(get(DEV_ID));

    holding("session", device.id(), () -> session.answers(done())).isDismissed();

    assertThat(operator.lastSessionOf(device).getString("reason"))
        .as("it went on, and was not ended because it had waited too long")
        .isEqualTo("Nothing more was waiting.");
  }

  @Test
  void a_session_that_is_begun_while_another_lives() throws Exception {
    operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID));

    holding("session", device.id(), device::opens).isAsked(get(DEV_ID));
  }

  @Test
  void a_command_that_is_taken_back() throws Exception {
    String command = operator.queues(device, get(DEV_ID));

    assertThat(holding("command", device.id(), () -> operator.cancels(command))).isEqualTo(204);
  }

  @Test
  void a_task_that_is_taken_back() throws Exception {
    Tasks tasks = new Tasks(device);
    String task = tasks.begins(Steps.read(DEV_ID));

    assertThat(holding("task", device.id(), () -> tasks.cancels(task))).isEqualTo(204);
  }

  @Test
  void a_session_that_was_silent_for_too_long() throws Exception {
    operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID));
    String silent = operator.lastSessionOf(device).getString("id");

    holding("session", device.id(), () -> "the server comes by itself");

    operator.seesSession(silent, "EXPIRED");
  }

  @Test
  void a_question_that_is_answered() throws Exception {
    Answer asked =
        api.post(
            device.path() + "/questions", "{\"kind\":\"notice\",\"title\":\"t\",\"notify\":false}");
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    String page = URI.create(Api.json(asked).getString("page")).getPath();
    String token = page.substring(page.lastIndexOf('/') + 1);

    assertThat(holding("question", token, () -> answers(page)).status()).isEqualTo(200);
  }

  private static Answer answers(String page) {
    return Api.anonymously()
        .send(
            "POST",
            page,
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            "answer=ok".getBytes(StandardCharsets.UTF_8));
  }

  /** What comes of something that waits for a row, once it was seen that the device is held. */
  private <T> T holding(String row, String key, Callable<T> what) throws Exception {
    String path = path(row, key);
    Future<Answer> holder = waiting.submit(() -> api.post(path, "text/plain", ""));
    Awaitility.await(row + " held").until(() -> isHeld(path));
    Future<T> waits = waiting.submit(what);
    try {
      Awaitility.await("device held by who waits for the " + row)
          .until(() -> isHeld(path("device", device.id())));
    } finally {
      api.delete(path);
    }
    assertThat(holder.get().status()).isEqualTo(204);
    return waits.get();
  }

  private boolean isHeld(String path) {
    return api.get(path).text().equals("held");
  }

  private static String path(String row, String key) {
    return "/locks/row?row=" + row + "&key=" + Api.encoded(key);
  }
}
