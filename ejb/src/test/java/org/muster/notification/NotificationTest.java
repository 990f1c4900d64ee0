package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The state table of a notification. */
class NotificationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  @Test
  void a_notification_is_requested_sent_and_answered() {
    Notification notification = requested();
    assertThat(notification.isRequested()).isTrue();

    notification.attempt(LATER);
    notification.sent(NOW, LATER);
    notification.answer(7, LATER);

    NotificationDetails details = notification.details();
    assertThat(details.state()).isEqualTo(NotificationState.ANSWERED);
    assertThat(details.attempts()).isEqualTo(1);
    assertThat(details.sentAt()).isEqualTo(NOW);
    assertThat(details.answeredAt()).isEqualTo(LATER);
    assertThat(details.session()).isEqualTo(7);
  }

  @Test
  void a_device_that_comes_before_the_gateway_is_done_has_answered() {
    Notification notification = requested();

    notification.answer(7, NOW);
    notification.sent(LATER, LATER);
    notification.fail("too late");

    assertThat(notification.details().state()).isEqualTo(NotificationState.ANSWERED);
    assertThat(notification.details().sentAt()).isNull();
  }

  @Test
  void an_attempt_in_vain_leaves_it_requested_with_the_reason() {
    Notification notification = requested();

    notification.refused("The push address answered 500.");

    assertThat(notification.isRequested()).isTrue();
    assertThat(notification.details().failure()).contains("500");
  }

  @Test
  void success_takes_the_reason_of_the_failure_before_away() {
    Notification notification = requested();
    notification.refused("The push address answered 500.");

    notification.sent(NOW, LATER);

    assertThat(notification.details().failure()).isNull();
  }

  @Test
  void only_a_sent_one_expires_and_only_a_requested_one_fails() {
    Notification requested = requested();
    Notification sent = requested();
    sent.sent(NOW, LATER);

    requested.expire();
    sent.fail("no");
    assertThat(requested.isRequested()).isTrue();
    assertThat(sent.details().state()).isEqualTo(NotificationState.SENT);

    requested.fail("no");
    sent.expire();
    assertThat(requested.details().state()).isEqualTo(NotificationState.FAILED);
    assertThat(sent.details().state()).isEqualTo(NotificationState.EXPIRED);
    assertThat(requested.isOver()).isTrue();
    assertThat(sent.isOver()).isTrue();
  }

  @Test
  void notification_ids_fill_sixteen_bits_and_begin_again_at_one() {
    PushTarget target = new PushTarget("PlanB");
    for (int id = 1; id <= 65_535; id++) {
      assertThat(target.nextNotificationId()).isEqualTo(id);
    }
    assertThat(target.nextNotificationId()).isEqualTo(1);
  }

  @Test
  void a_target_forgets_only_the_notification_that_is_outstanding() {
    PushTarget target = new PushTarget("PlanB");
    target.await(5);

    target.release(4);
    assertThat(target.outstanding()).isEqualTo(5);
    target.release(5);
    assertThat(target.outstanding()).isNull();
  }

  private static Notification requested() {
    PushTarget target = new PushTarget("PlanB");
    target.redirect(PushAddress.HTTP, "http://localhost/push");
    return new Notification(1, target, NOW, LATER);
  }
}
