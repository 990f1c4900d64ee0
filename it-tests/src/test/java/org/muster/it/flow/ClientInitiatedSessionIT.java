package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.UPDATE;
import static org.muster.it.lockstep.Words.delete;
import static org.muster.it.lockstep.Words.done;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.nodes;
import static org.muster.it.lockstep.Words.status;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Outcome;

/** The device comes of its own accord (the first flow). */
@OnTheServer
class ClientInitiatedSessionIT {

  private final Operator operator = new Operator();
  private final LockstepDevice device = LockstepDevice.registered();

  @Test
  void a_device_for_which_nothing_waits_is_dismissed_at_once() {
    device.opens().isDismissed();

    JsonObject session = operator.lastSessionOf(device);
    assertThat(session.getString("state")).isEqualTo("ENDED");
    assertThat(session.getString("initiation")).isEqualTo("CLIENT");
  }

  @Test
  void step_by_step_from_the_waiting_command_to_its_result() {
    Instant before = Instant.now();
    String id = operator.queues(device, get(DEV_ID));
    assertThat(operator.stateOf(id)).isEqualTo("QUEUED");

    Conversation conversation = device.opens().isAsked(get(DEV_ID));
    JsonObject sent = operator.command(id);
    assertThat(sent.getString("state")).isEqualTo("SENT");
    assertThat(sent.getInt("attempts")).isEqualTo(1);
    JsonObject live = operator.session(sent.getString("session"));
    assertThat(live.getString("state")).isEqualTo("AWAITING_RESULTS");
    assertThat(live).doesNotContainKeys("endedAt", "reason");

    conversation.answers(with(text("IMEI:1"))).isDismissed();
    JsonObject done = operator.sees(id, "SUCCEEDED");
    assertThat(done.getInt("status")).isEqualTo(200);
    assertThat(done.getString("data")).isEqualTo("IMEI:1");
    assertThat(done.getString("dataType")).isEqualTo("text/plain");
    assertThat(Instant.parse(done.getString("queuedAt")))
        .isBetween(before.minusMillis(1), Instant.parse(done.getString("sentAt")));
    assertThat(Instant.parse(done.getString("sentAt")))
        .isBeforeOrEqualTo(Instant.parse(done.getString("finishedAt")));

    JsonObject session = operator.session(done.getString("session"));
    assertThat(session.getString("state")).isEqualTo("ENDED");
    assertThat(session.getString("device")).isEqualTo(device.id());
    assertThat(session.getJsonArray("commands").getJsonObject(0).getString("id")).isEqualTo(id);
  }

  @Test
  void the_contact_is_noted() {
    assertThat(operator.device(device)).doesNotContainKey("lastContactAt");

    device.opens().isDismissed();

    assertThat(Instant.parse(operator.device(device).getString("lastContactAt")))
        .isAfterOrEqualTo(Instant.parse(operator.device(device).getString("registeredAt")));
  }

  @Test
  void results_are_paired_with_commands_by_their_place() {
    List<String> ids =
        operator.queuesAll(device, get(DEV_ID), get("urn:oma:mo:nowhere:1.0//X"), get(DEV_INFO));

    device
        .opens()
        .isAsked(get(DEV_ID), get("urn:oma:mo:nowhere:1.0//X"), get(DEV_INFO))
        .answers(with(text("first")), status(404), with(nodes("[{\"MOData\":{\"Mod\":\"m\"}}]")))
        .isDismissed();

    assertThat(operator.sees(ids.get(0), "SUCCEEDED").getString("data")).isEqualTo("first");
    JsonObject missing = operator.sees(ids.get(1), "FAILED");
    assertThat(missing.getInt("status")).isEqualTo(404);
    assertThat(missing).containsKey("reason").doesNotContainKey("data");
    JsonObject tree = operator.sees(ids.get(2), "SUCCEEDED");
    assertThat(tree.getString("dataType")).isEqualTo("application/dmmo+json");
    assertThat(tree.getJsonArray("data").getJsonObject(0).getJsonObject("MOData").getString("Mod"))
        .isEqualTo("m");
  }

  @Test
  void a_failed_command_does_not_keep_the_others_from_being_done() {
    List<String> ids = operator.queuesAll(device, delete(MODEL), get(MODEL));

    device
        .opens()
        .isAsked(delete(MODEL), get(MODEL))
        .answers(status(405), with(text("m")))
        .isDismissed();

    assertThat(operator.sees(ids.get(0), "FAILED").getInt("status")).isEqualTo(405);
    operator.sees(ids.get(1), "SUCCEEDED");
  }

  @Test
  void more_commands_than_a_package_holds_travel_in_several_rounds_in_their_order() {
    Command[] commands =
        IntStream.range(0, 45).mapToObj(i -> get(DEV_INFO + "Ext/n" + i)).toArray(Command[]::new);
    List<String> ids = operator.queuesAll(device, commands);

    Conversation conversation = device.opens();
    int done = 0;
    while (done < commands.length) {
      List<Command> asked = conversation.asked();
      assertThat(asked)
          .containsExactlyElementsOf(List.of(commands).subList(done, done + asked.size()));
      conversation.answers(asked.stream().map(c -> done()).toArray(Outcome[]::new));
      done += asked.size();
    }
    conversation.isDismissed();

    ids.forEach(id -> operator.sees(id, "SUCCEEDED"));
    JsonObject session = operator.session(operator.command(ids.get(0)).getString("session"));
    assertThat(session.getJsonArray("exchanges")).hasSizeGreaterThanOrEqualTo(8);
    assertThat(session.getJsonArray("commands")).hasSize(45);
  }

  @Test
  void a_long_command_travels_alone_rather_than_never() {
    Command longest = get(DEV_INFO + "Ext/" + "n".repeat(2000));
    Command[] commands = IntStream.range(0, 18).mapToObj(i -> longest).toArray(Command[]::new);
    operator.queuesAll(device, commands);

    Conversation conversation = device.opens();
    List<Command> first = conversation.asked();
    assertThat(first).isNotEmpty().hasSizeLessThan(18);
    assertThat(conversation.answer().body()).hasSizeLessThan(40_000);

    conversation.answers(first.stream().map(c -> done()).toArray(Outcome[]::new));
    assertThat(conversation.asked()).hasSize(18 - first.size()).containsOnly(longest);
  }

  @Test
  void a_command_queued_while_the_session_runs_travels_in_it() {
    String first = operator.queues(device, get(DEV_ID));
    Conversation conversation = device.opens().isAsked(get(DEV_ID));

    String second = operator.queues(device, exec(UPDATE));
    conversation.answers(with(text("1"))).isAsked(exec(UPDATE)).answers(done()).isDismissed();

    assertThat(operator.sees(second, "SUCCEEDED").getString("session"))
        .isEqualTo(operator.sees(first, "SUCCEEDED").getString("session"));
  }

  @Test
  void sessions_follow_one_another() {
    operator.queues(device, get(DEV_ID));
    device.opens().isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();
    device.opens().isDismissed();

    assertThat(operator.sessionsOf(device))
        .hasSize(2)
        .allMatch(s -> "ENDED".equals(s.getString("state")));
  }
}
