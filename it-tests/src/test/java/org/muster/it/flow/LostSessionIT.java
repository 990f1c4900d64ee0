package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;

/** Sessions that do not end as they should; their commands come home, or are in doubt. */
@OnTheServer
class LostSessionIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @Test
  void the_session_of_a_silent_device_expires_and_its_commands_come_home() {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), exec(UPDATE), get(MODEL));
    device.opens().isAsked(get(DEV_ID), exec(UPDATE), get(MODEL));
    String lost = operator.lastSessionOf(device).getString("id");

    JsonObject expired = operator.seesSession(lost, "EXPIRED");

    assertThat(expired).containsKeys("endedAt", "reason");
    JsonObject home = operator.sees(ids.get(0), "QUEUED");
    assertThat(home).doesNotContainKeys("session", "sentAt").containsKey("reason");
    assertThat(operator.sees(ids.get(1), "IN_DOUBT")).containsKey("reason");
    operator.sees(ids.get(2), "QUEUED");

    device
        .opens()
        .isAsked(get(DEV_ID), get(MODEL))
        .answers(with(text("1")), with(text("m")))
        .isDismissed();
    JsonObject done = operator.sees(ids.get(0), "SUCCEEDED");
    assertThat(done.getInt("attempts")).isEqualTo(2);
    assertThat(done.getString("session")).isNotEqualTo(lost);
    assertThat(operator.stateOf(ids.get(1))).isEqualTo("IN_DOUBT");
  }

  @Test
  void a_device_that_was_notified_is_notified_again_when_its_session_expires() {
    try (PushService pushService = PushService.open()) {
      LockstepDevice woken = LockstepDevice.wokenBy(pushService);
      operator.sendsFor(woken, get(DEV_ID));
      int first = pushService.delivers().id().orElseThrow();
      woken.opensFor(first).isAsked(get(DEV_ID));

      int second = pushService.delivers().id().orElseThrow();

      assertThat(second).isNotEqualTo(first);
      woken.opensFor(second).isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();
    }
  }

  @Test
  void a_silent_device_that_answers_too_late_is_told_to_begin_again() {
    operator.queues(device, get(DEV_ID));
    Conversation late = device.opens().isAsked(get(DEV_ID));
    operator.seesSession(operator.lastSessionOf(device).getString("id"), "EXPIRED");

    assertThat(late.answers(with(text("late"))).answer().status()).isEqualTo(400);

    device.opens().isAsked(get(DEV_ID));
  }

  @Test
  void another_package1_supersedes_the_session_and_takes_over_its_commands() {
    List<String> ids = operator.queuesAll(device, get(DEV_ID), exec(UPDATE));
    device.opens().isAsked(get(DEV_ID), exec(UPDATE));
    String first = operator.lastSessionOf(device).getString("id");

    Conversation second = device.opens().isAsked(get(DEV_ID));

    JsonObject superseded = operator.session(first);
    assertThat(superseded.getString("state")).isEqualTo("SUPERSEDED");
    assertThat(superseded.getString("reason")).isNotBlank();
    assertThat(operator.stateOf(ids.get(1))).isEqualTo("IN_DOUBT");
    second.answers(with(text("1"))).isDismissed();
    operator.sees(ids.get(0), "SUCCEEDED");
    assertThat(operator.sessionsOf(device)).hasSize(2);
  }

  @Test
  void a_report_that_comes_twice_is_applied_once() {
    String id = operator.queues(device, get(DEV_ID));
    Conversation conversation = device.opens().isAsked(get(DEV_ID));
    conversation.answers(with(text("first"))).isDismissed();
    operator.sees(id, "SUCCEEDED");

    assertThat(conversation.answers(with(text("second"))).answer().status()).isEqualTo(400);

    assertThat(operator.command(id).getString("data")).isEqualTo("first");
  }

  @Test
  void a_command_that_gets_lost_again_and_again_fails_in_the_end() {
    String id = operator.queues(device, get(DEV_ID));

    for (int attempt = 1; attempt <= 10; attempt++) {
      device.opens().isAsked(get(DEV_ID));
    }
    device.opens().isDismissed();

    JsonObject failed = operator.command(id);
    assertThat(failed.getString("state")).isEqualTo("FAILED");
    assertThat(failed.getInt("attempts")).isEqualTo(10);
    assertThat(failed).doesNotContainKey("status");
  }

  @Test
  void fewer_or_more_statuses_than_commands_leave_every_outcome_unknown() {
    for (int statuses : new int[] {0, 1, 3}) {
      List<String> ids = operator.queuesAll(device, get(DEV_ID), get(MODEL));
      Conversation conversation = device.opens().isAsked(get(DEV_ID), get(MODEL));

      conversation
          .reports(java.util.Collections.nCopies(statuses, statuses == 1 ? status(404) : done()))
          .isDismissed();

      ids.forEach(
          id ->
              assertThat(operator.sees(id, "IN_DOUBT"))
                  .containsKey("reason")
                  .doesNotContainKeys("status", "data"));
    }
  }

  @Test
  void a_creation_without_a_place_is_in_doubt_like_an_execution() {
    Command create = Command.of("HGET", "http://127.0.0.1:1/config");
    String id = operator.queues(device, create);
    device.opens().isAsked(create);

    device.opens().isDismissed();

    assertThat(operator.stateOf(id)).isEqualTo("IN_DOUBT");
  }
}
