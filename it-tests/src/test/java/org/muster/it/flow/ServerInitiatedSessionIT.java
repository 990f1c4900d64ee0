package org.muster.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.it.lockstep.Words.DEV_ID;
import static org.muster.it.lockstep.Words.MODEL;
import static org.muster.it.lockstep.Words.get;
import static org.muster.it.lockstep.Words.text;
import static org.muster.it.lockstep.Words.with;

import jakarta.json.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muster.it.lockstep.Api;
import org.muster.it.lockstep.Conversation;
import org.muster.it.lockstep.LockstepDevice;
import org.muster.it.lockstep.Operator;
import org.muster.it.lockstep.PushService;
import org.muster.it.server.OnTheServer;
import org.muster.simulator.wire.Notification;

/** The server knocks first (the second flow). */
@OnTheServer
class ServerInitiatedSessionIT {

  private static final String DEV_INFO_ID = "urn:oma:mo:oma-dm-devinfo:1.2";

  private final Operator operator = new Operator();
  private final PushService pushService = PushService.open();
  private final LockstepDevice device = LockstepDevice.wokenBy(pushService);

  @AfterEach
  void close() {
    pushService.close();
  }

  @Test
  void step_by_step_from_the_notification_to_the_result() {
    String command = operator.sendsFor(device, get(DEV_ID));

    Notification notification = pushService.delivers();
    JsonObject sent = operator.seesNotification(device, "SENT");
    assertThat(sent.getInt("notificationId")).isEqualTo(notification.id().orElseThrow());
    assertThat(sent.getInt("attempts")).isEqualTo(1);

    Conversation conversation =
        device.opensFor(notification.id().orElseThrow()).isAsked(get(DEV_ID));
    JsonObject answered = operator.seesNotification(device, "ANSWERED");

    conversation.answers(with(text("IMEI:1"))).isDismissed();
    String session = operator.sees(command, "SUCCEEDED").getString("session");
    assertThat(answered.getString("session")).isEqualTo(session);
    assertThat(answered).containsKeys("requestedAt", "sentAt", "answeredAt");
    assertThat(operator.session(session).getString("initiation")).isEqualTo("SERVER");
    assertThat(operator.session(session).getString("notification"))
        .isEqualTo(answered.getString("id"));
  }

  @Test
  void the_notification_has_all_six_options_and_the_right_media_type() {
    operator.sendsFor(device, get(DEV_ID));

    Notification notification = pushService.delivers();

    for (int option = 1; option <= 6; option++) {
      assertThat(notification.option(option)).as("option %d", option).isPresent();
    }
    assertThat(notification.serverId()).contains("muster");
    assertThat(notification.option(2).orElseThrow()).containsExactly(0);
    assertThat(notification.option(5).orElseThrow()).hasSize(4);
    assertThat(notification.asksForObjects()).isTrue();
    assertThat(pushService.mediaTypes()).containsOnly("application/vnd.syncml.dm.notification");
  }

  @Test
  void a_device_whose_objects_are_known_is_not_asked_for_them() {
    operator.sendsFor(device, get(DEV_ID));
    assertThat(pushService.delivers().asksForObjects()).isTrue();
    operator.seesNotification(device, "SENT");
    device
        .opensWith("{\"MOS\":[{\"MOID\":\"" + DEV_INFO_ID + "\",\"MIID\":[\"1\"]}]}")
        .isAsked(get(DEV_ID))
        .answers(with(text("IMEI:1")))
        .isDismissed();
    operator.seesNotification(device, "ANSWERED");

    operator.sendsFor(device, get(DEV_ID));

    assertThat(pushService.delivers().asksForObjects()).isFalse();
  }

  @Test
  void one_outstanding_notification_is_enough_for_many_commands() {
    for (int i = 0; i < 5; i++) {
      operator.sendsFor(device, get(MODEL));
    }

    Notification only = pushService.delivers();
    operator.seesNotification(device, "SENT");
    assertThat(operator.notificationsOf(device)).hasSize(1);
    assertThat(pushService.waiting()).isZero();
    device
        .opensFor(only.id().orElseThrow())
        .isAsked(get(MODEL), get(MODEL), get(MODEL), get(MODEL), get(MODEL));
  }

  @Test
  void the_next_notification_has_another_id() {
    operator.sendsFor(device, get(DEV_ID));
    int first = pushService.delivers().id().orElseThrow();
    device.opensFor(first).isAsked(get(DEV_ID)).answers(with(text("1"))).isDismissed();

    operator.sendsFor(device, get(DEV_ID));

    assertThat(pushService.delivers().id().orElseThrow()).isNotEqualTo(first);
  }

  @Test
  void a_command_without_the_wish_to_notify_wakes_nobody() {
    operator.queues(device, get(DEV_ID));
    operator.sendsFor(device, get(MODEL));

    pushService.delivers();
    operator.seesNotification(device, "SENT");
    assertThat(operator.notificationsOf(device)).hasSize(1);
  }

  @Test
  void a_device_that_comes_by_itself_needs_no_notification_any_more() {
    operator.sendsFor(device, get(DEV_ID));
    pushService.delivers();
    operator.seesNotification(device, "SENT");

    device.opens().isAsked(get(DEV_ID));

    operator.seesNotification(device, "ANSWERED");
  }

  @Test
  void a_push_service_that_stumbles_is_asked_again() {
    pushService.stumblesWith(500, 503);
    operator.sendsFor(device, get(DEV_ID));

    pushService.delivers();

    JsonObject sent = operator.seesNotification(device, "SENT");
    assertThat(sent.getInt("attempts")).isEqualTo(3);
    assertThat(sent).doesNotContainKey("failure");
  }

  @Test
  void a_push_service_that_refuses_for_ever_is_given_up_and_the_next_wish_is_a_new_one() {
    pushService.stumblesWith(403);
    String command = operator.sendsFor(device, get(DEV_ID));

    JsonObject failed = operator.seesNotification(device, "FAILED");
    assertThat(failed.getInt("attempts")).isEqualTo(1);
    assertThat(failed.getString("failure")).contains("403");
    assertThat(operator.stateOf(command)).isEqualTo("QUEUED");

    operator.sendsFor(device, get(MODEL));
    pushService.delivers();
    operator.seesNotification(device, "SENT");
    assertThat(operator.notificationsOf(device)).hasSize(2);
  }

  @Test
  void a_push_service_that_is_not_there_is_asked_until_the_time_is_over() {
    pushService.close();
    Api.asAdministrator().post(device.path() + "/wake", "{\"lifetime\":\"PT2S\"}");

    JsonObject expired = operator.seesNotification(device, "EXPIRED");
    assertThat(expired.getString("failure")).contains("could not be reached");
    assertThat(expired.getInt("attempts")).isGreaterThan(1);
    device.opens().isDismissed();
  }

  @Test
  void a_device_that_comes_before_it_was_called_is_not_called_any_more() {
    pushService.stumblesWith(IntStream.generate(() -> 429).limit(1_000).toArray());
    operator.sendsFor(device, get(DEV_ID));
    operator.seesNotification(device, "REQUESTED");

    device.opens().isAsked(get(DEV_ID));

    assertThat(operator.notificationsOf(device).get(0).getString("state"))
        .isIn("ANSWERED", "CANCELLED");
    assertThat(pushService.waiting()).isZero();
  }
}
