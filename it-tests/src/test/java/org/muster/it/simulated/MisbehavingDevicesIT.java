package org.muster.it.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.DEV_INFO;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.exec;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.hget;
import static org.muster.simulator.Behaviour.FAITHFUL;
import static org.muster.simulator.factory.FactoryObjects.DEMO;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.Behaviour;
import org.muster.simulator.Delivery;
import org.muster.simulator.SessionEnd;
import org.muster.simulator.SessionReport;
import org.muster.simulator.command.OptionalCommand;
import org.muster.simulator.quirk.Quirk;
import org.muster.simulator.tree.ClientUri;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.TreeFault;
import org.muster.simulator.wire.Command;
import org.muster.simulator.wire.Notification;

/** Devices that do what clients were seen to do, and what the server records of them (TS §20). */
@OnTheServer
class MisbehavingDevicesIT {

  private static final String LABEL = DEMO + "/demo/Label";
  private static final String RUN = DEMO + "/demo/Run";

  /** What a device fills in behind a token, in its own spelling, changes nothing. */
  private static final String BEHIND = "/[DevID]";

  private static final String ABSENT = "urn:none:1.0//Nothing";

  private final Operator operator = new Operator();

  @ParameterizedTest
  @EnumSource(
      value = Quirk.class,
      mode = Mode.EXCLUDE,
      names = {"STATUS_GAP", "STATUS_SURPLUS"})
  void whatever_a_device_is_like_its_commands_end_as_they_did_on_it(Quirk quirk) {
    try (Simulated device = Simulated.that(FAITHFUL.with(quirk))) {
      List<String> ids = queuesOneOfEach(device.registered());

      device.contacts();

      assertThat(operator.sees(ids.get(0), "SUCCEEDED").getString("data"))
          .isEqualTo(device.registered().id());
      assertThat(operator.sees(ids.get(1), "FAILED").getInt("status")).isEqualTo(404);
      assertThat(operator.sees(ids.get(2), "SUCCEEDED").get("data").toString())
          .contains("Virtual Device");
      operator.sees(ids.get(3), "SUCCEEDED");
      operator.sees(ids.get(4), "SUCCEEDED");
      assertThat(label(device)).isEqualTo("fetched");
      assertThat(operator.lastSessionOf(device.registered()).getString("state")).isEqualTo("ENDED");
      device.hasAnOrdinarySession(operator);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Quirk.class,
      names = {"STATUS_GAP", "STATUS_SURPLUS"})
  void where_the_counts_differ_no_outcome_is_trusted(Quirk quirk) {
    try (Simulated device = Simulated.that(FAITHFUL.with(quirk))) {
      List<String> ids = queuesOneOfEach(device.registered());

      device.contacts();

      ids.forEach(id -> operator.sees(id, "IN_DOUBT"));
      assertThat(operator.lastSessionOf(device.registered()).getString("state")).isEqualTo("ENDED");
      device.hasAnOrdinarySession(operator);
    }
  }

  @Test
  void where_nothing_ran_and_no_status_says_so_every_outcome_is_unknown() {
    Behaviour mute = FAITHFUL.with(Quirk.STATUS_NULL).without(OptionalCommand.GET);
    try (Simulated device = Simulated.that(mute)) {
      List<String> ids = operator.queuesAll(device.registered(), get(DEV_ID), get(MODEL));

      device.contacts();

      ids.forEach(id -> operator.sees(id, "IN_DOUBT"));
      device.hasAnOrdinarySession(operator);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ALWAYS_CLIENT_INITIATED",
    "BARE_ALERT",
    "NO_ALERT",
    "NOTIFICATION_ID_AS_NUMBER",
    "NOTIFICATION_ID_AS_TEXT"
  })
  void a_notification_is_answered_whatever_the_device_says_of_it(Quirk quirk) {
    try (PushService pushService = PushService.open();
        Simulated device =
            Simulated.of(
                LockstepDevice.wokenBy(pushService), b -> b.behaving(FAITHFUL.with(quirk)))) {
      String id = operator.sendsFor(device.registered(), get(DEV_ID));
      Notification notification = pushService.delivers();

      assertThat(device.virtual().answer(notification).isOrderly()).isTrue();

      operator.sees(id, "SUCCEEDED");
      JsonObject answered = operator.seesNotification(device.registered(), "ANSWERED");
      JsonObject session = operator.lastSessionOf(device.registered());
      assertThat(answered.getString("session")).isEqualTo(session.getString("id"));
    }
  }

  @Test
  void a_fetch_that_the_repository_refused_has_failed_whatever_the_device_claims() {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.CLAIMS_SUCCESS))) {
      String gone = operator.deposits("text/plain", "gone");
      String id = operator.queues(device.registered(), hget(gone, LABEL));
      String token = URI.create(gone).getPath().replaceFirst(".*/", "");
      assertThat(Api.asAdministrator().delete("/api/v1/repository/" + token).status())
          .isEqualTo(204);

      device.contacts();

      assertThat(device.virtual().journal().commands().get(0).outcome().status()).isEqualTo(200);
      assertThat(operator.sees(id, "FAILED").getString("reason")).contains("reported success");
      assertThat(label(device)).isEqualTo("demo");
    }
  }

  @Test
  void a_write_to_a_node_that_is_not_there_fails_when_it_is_verified() {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.CLAIMS_SUCCESS))) {
      String task =
          device.begins(
              "{\"verb\":\"write\",\"uri\":\"%s\",\"value\":\"x\",\"verify\":true}"
                  .formatted(ABSENT));

      device.contacts();

      assertThat(device.seesFirstStepOf(task, "FAILED").getString("reason")).isNotBlank();
    }
  }

  @Test
  void commands_of_a_session_that_was_begun_again_come_home_and_an_execution_is_in_doubt() {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.REPEATS_PACKAGE1))) {
      List<String> ids =
          operator.queuesAll(device.registered(), get(DEV_ID), exec(RUN), get(MODEL));

      device.contacts();

      operator.sees(ids.get(0), "SUCCEEDED");
      operator.sees(ids.get(1), "IN_DOUBT");
      operator.sees(ids.get(2), "SUCCEEDED");
      assertThat(operator.sessionsOf(device.registered()))
          .extracting(session -> session.getString("state"))
          .containsExactly("ENDED", "SUPERSEDED");
    }
  }

  @Test
  void an_answer_to_an_end_changes_nothing() {
    Behaviour talkative = FAITHFUL.with(Quirk.ANSWERS_END, Quirk.STATUS_NULL, Quirk.ALERT_NULL);
    try (Simulated device = Simulated.that(talkative)) {
      String id = operator.queues(device.registered(), get(DEV_ID));

      SessionReport report = device.contacts();

      assertThat(report.exchanges()).isEqualTo(3);
      operator.sees(id, "SUCCEEDED");
      assertThat(operator.sessionsOf(device.registered()))
          .extracting(session -> session.getString("state"))
          .containsExactly("ENDED");
    }
  }

  @Test
  void an_error_gives_nothing_to_answer_even_to_those_who_read_a_package_in_everything() {
    LockstepDevice registered = LockstepDevice.registered();
    Behaviour insistent = FAITHFUL.with(Quirk.READS_ERRORS_AS_PACKAGE2);
    try (Simulated stranger =
        Simulated.of(registered, b -> b.signedInAs("nobody", "guess").behaving(insistent))) {
      SessionReport report = stranger.virtual().contact();

      assertThat(report.end()).isEqualTo(SessionEnd.ABORTED);
      assertThat(report.error()).contains("HTTP 401");
      assertThat(report.exchanges()).isEqualTo(1);
    }
  }

  @Test
  void no_command_comes_together_with_an_end() {
    try (Simulated device = Simulated.that(FAITHFUL.with(Quirk.SKIPS_COMMANDS_BESIDE_END))) {
      List<String> ids =
          operator.queuesAll(device.registered(), get(DEV_ID), Command.of("END"), get(MODEL));

      device.contacts();
      device.contacts();

      ids.forEach(id -> operator.sees(id, "SUCCEEDED"));
      assertThat(device.virtual().journal().commands())
          .hasSize(2)
          .allSatisfy(done -> assertThat(done.delivery()).isEqualTo(Delivery.ACKNOWLEDGED));
    }
  }

  @Test
  void commands_of_a_device_that_vanished_come_home() {
    try (Simulated device = Simulated.that(Behaviour.droppingAfter(0))) {
      String id = operator.queues(device.registered(), get(DEV_ID));

      assertThat(device.virtual().contact().end()).isEqualTo(SessionEnd.DROPPED);
      assertThat(operator.stateOf(id)).isEqualTo("SENT");

      device.hasAnOrdinarySession(operator);
      operator.sees(id, "SUCCEEDED");
    }
  }

  @Test
  void a_device_may_have_a_name_without_a_scheme() {
    LockstepDevice planB = LockstepDevice.registered("PlanB-" + UUID.randomUUID());
    try (Simulated device = Simulated.of(planB, builder -> builder)) {
      device.hasAnOrdinarySession(operator);
    }
  }

  private List<String> queuesOneOfEach(LockstepDevice device) {
    return operator.queuesAll(
        device,
        get(DEV_ID),
        get(ABSENT),
        get(DEV_INFO),
        hget(operator.deposits("text/plain", "fetched") + BEHIND, LABEL),
        Command.of("HPUT", operator.opensSlot() + BEHIND, DEMO + "//"));
  }

  private static String label(Simulated device) {
    try {
      return ((Leaf) device.virtual().tree().find(ClientUri.parse(LABEL)).get(0).node()).value();
    } catch (TreeFault e) {
      throw new AssertionError(e);
    }
  }
}
