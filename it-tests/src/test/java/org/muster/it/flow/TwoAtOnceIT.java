package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.http.Answer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Package3;

/** A device that repeats itself, an operator who interferes: two things at the same time. */
@OnTheServer
class TwoAtOnceIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @RepeatedTest(5)
  void a_device_that_comes_twice_has_one_live_session_and_each_command_once_in_it()
      throws Exception {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), exec(UPDATE), get(MODEL));

    List<Conversation> conversations = atOnce(device::opens, device::opens);

    // Both were answered as well as if they had come one after the other.
    assertThat(conversations.stream().map(Conversation::asked).toList())
        .containsExactlyInAnyOrder(
            List.of(get(DEV_ID), exec(UPDATE), get(MODEL)), List.of(get(DEV_ID), get(MODEL)));
    assertThat(operator.sessionsOf(device))
        .extracting(session -> session.getString("state"))
        .containsExactlyInAnyOrder("AWAITING_RESULTS", "SUPERSEDED");
    String live = theLiveOne().getString("id");
    assertThat(operator.command(ids.get(0)).getString("session")).isEqualTo(live);
    assertThat(operator.stateOf(ids.get(1))).isEqualTo("IN_DOUBT");
    assertThat(operator.command(ids.get(2)).getString("session")).isEqualTo(live);
  }

  @RepeatedTest(5)
  void of_two_reports_at_once_one_counts_for_all_commands() throws Exception {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), get(MODEL), get(DEV_INFO));
    device.opens().isAsked(get(DEV_ID), get(MODEL), get(DEV_INFO));

    List<Answer> answers = atOnce(() -> reportOf(3, 200), () -> reportOf(3, 404));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 400);
    int counted = answers.get(0).status() == 200 ? 200 : 404;
    for (String id : ids) {
      JsonObject command = operator.sees(id, counted == 200 ? "SUCCEEDED" : "FAILED");
      assertThat(command.getInt("status")).isEqualTo(counted);
    }
    assertThat(operator.lastSessionOf(device).getString("state")).isEqualTo("ENDED");
  }

  @RepeatedTest(5)
  void a_report_and_another_package1_leave_one_order_of_events() throws Exception {
    String id = operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID));

    List<Answer> answers = atOnce(() -> reportOf(1, 200), () -> device.initiates("{}"));

    assertThat(answers.get(1).status()).isEqualTo(200);
    if (answers.get(0).status() == 200) {
      // The report came first; or it came last and was taken for one of the second session, from
      // which nothing on the wire tells it apart.
      assertThat(operator.sees(id, "SUCCEEDED").getInt("attempts")).isBetween(1, 2);
    } else {
      // Its session was over when its turn came: the command has gone out once more.
      assertThat(answers.get(0).status()).isEqualTo(400);
      assertThat(operator.stateOf(id)).isEqualTo("SENT");
      assertThat(operator.command(id).getInt("attempts")).isEqualTo(2);
    }
  }

  @RepeatedTest(5)
  void of_two_who_want_to_execute_a_node_at_once_one_may() throws Exception {
    Api api = Api.asAdministrator();
    Callable<Integer> wish =
        () ->
            api.post(
                    device.path() + "/commands",
                    "{\"command\":[\"EXEC\",\"" + UPDATE + "\"],\"override\":true}")
                .status();

    assertThat(atOnce(wish, wish)).containsExactlyInAnyOrder(202, 409);
  }

  @RepeatedTest(5)
  void a_command_is_either_cancelled_or_sent() throws Exception {
    String id = operator.queues(device, get(DEV_ID));

    List<Object> both = atOnce(() -> operator.cancels(id), () -> device.opens().asked());

    if (both.get(0).equals(204)) {
      assertThat(both.get(1)).isEqualTo(List.of(Command.of("END")));
      assertThat(operator.stateOf(id)).isEqualTo("CANCELLED");
    } else {
      assertThat(both).containsExactly(409, List.of(get(DEV_ID)));
      assertThat(operator.stateOf(id)).isEqualTo("SENT");
    }
  }

  private Answer reportOf(int count, int status) {
    String report = "{\"Status\":" + Collections.nCopies(count, status) + "}";
    return device.sends(Package3.MEDIA_TYPE, report.getBytes(StandardCharsets.UTF_8));
  }

  private JsonObject theLiveOne() {
    return operator.sessionsOf(device).stream()
        .filter(session -> "AWAITING_RESULTS".equals(session.getString("state")))
        .findFirst()
        .orElseThrow();
  }

  @SafeVarargs
  private <T> List<T> atOnce(Callable<? extends T>... deeds) throws Exception {
    CyclicBarrier start = new CyclicBarrier(deeds.length);
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<? extends T> deed : deeds) {
      futures.add(
          threads.submit(
              () -> {
                start.await();
                return deed.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
