package org.muster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state table of a notification. */
class NotificationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Instant END = NOW.plusSeconds(3600);
  private static final Package0Options OPTIONS = new Package0Options(1, true, null);

  private final PushTarget target = new PushTarget("PlanB");
  private final Notification notification =
      new Notification(1, target, ways(), Lane.URGENT, OPTIONS, NOW, END);

  @Test
  void it_is_requested_sent_and_answered() {
    notification.attempt("n/1", LATER);
    notification.sent(NOW, LATER);

    assertThat(notification.answer(7, LATER)).isTrue();

    NotificationDetails details = notification.details();
    assertThat(details.state()).isEqualTo(NotificationState.ANSWERED);
    assertThat(details.attempts()).isEqualTo(1);
    assertThat(details.sentAt()).isEqualTo(NOW);
    assertThat(details.answeredAt()).isEqualTo(LATER);
    assertThat(details.session()).isEqualTo(7);
    assertThat(notification.contact()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void a_device_that_comes_before_any_gateway_was_asked_cancels_it() {
    assertThat(notification.answer(7, NOW)).isFalse();

    assertThat(notification.details().state()).isEqualTo(NotificationState.CANCELLED);
    assertThat(notification.details().session()).isEqualTo(7);
  }

  @Test
  void a_device_that_comes_before_the_gateway_is_done_has_answered() {
    notification.attempt("n/1", LATER);
    notification.answer(7, NOW);
    notification.sent(LATER, LATER);
    notification.inVain("too late");
    notification.fail();

    assertThat(notification.details().state()).isEqualTo(NotificationState.ANSWERED);
    assertThat(notification.details().sentAt()).isNull();
    assertThat(notification.details().failure()).isNull();
  }

  @Test
  void an_attempt_in_vain_leaves_it_requested_with_the_reason_until_one_succeeds() {
    notification.inVain("The gateway answered 500.");
    assertThat(notification.isRequested()).isTrue();
    assertThat(notification.details().failure()).contains("500");

    notification.sent(NOW, LATER);
    assertThat(notification.details().failure()).isNull();
  }

  @Test
  void what_was_sent_does_not_fail_and_anything_expires() {
    notification.sent(NOW, LATER);
    notification.fail();
    assertThat(notification.isSent()).isTrue();

    assertThat(notification.isExpiredAt(LATER)).isFalse();
    assertThat(notification.isExpiredAt(END)).isTrue();
    notification.expire();
    assertThat(notification.details().state()).isEqualTo(NotificationState.EXPIRED);
    assertThat(notification.isExpiredAt(END)).isFalse();
  }

  @Test
  void a_repetition_bears_another_id_and_goes_another_way() {
    int first = notification.options().notificationId();
    Itinerary other = ways();
    other.moveOn();
    notification.repeat(other, 99, LATER);
    assertThat(notification.options().notificationId())
        .as("not before it was sent")
        .isEqualTo(first);

    notification.sent(NOW, LATER);
    notification.repeat(other, 99, LATER);

    assertThat(notification.isRequested()).isTrue();
    assertThat(notification.options().notificationId()).isEqualTo(99);
    assertThat(notification.channel()).isEqualTo("b");
    assertThat(notification.repeats()).isEqualTo(1);
  }

  @Test
  void an_attempt_is_not_begun_twice_unless_whoever_began_it_is_gone() {
    assertThat(notification.isFreeFor("n/1", NOW)).isTrue();

    notification.attempt("n/1", LATER);

    assertThat(notification.isFreeFor("n/1", NOW)).isFalse();
    assertThat(notification.isFreeFor("m/1", NOW)).isFalse();
    assertThat(notification.isFreeFor("n/2", NOW)).as("a later life of the node").isTrue();
    assertThat(notification.isFreeFor("m/1", LATER.plusMillis(1))).as("too late").isTrue();
  }

  @Test
  void somebody_looks_at_it_at_the_latest_when_its_time_is_over() {
    notification.waitsUntil(END.plusSeconds(1));
    assertThat(notification.isDueAt(END.plusMillis(1))).isTrue();

    notification.sent(NOW, END.plusSeconds(1));
    assertThat(notification.isDueAt(END.plusMillis(1))).isTrue();
    assertThat(notification.isDueAt(END)).isFalse();
  }

  @Test
  void notification_ids_fill_sixteen_bits_and_begin_again_at_one() {
    PushTarget fresh = new PushTarget("PlanC");
    for (int id = 1; id <= 65_535; id++) {
      assertThat(fresh.nextNotificationId()).isEqualTo(id);
    }
    assertThat(fresh.nextNotificationId()).isEqualTo(1);
  }

  private static Itinerary ways() {
    return Itinerary.along(List.of(new PushAddress("a", "1"), new PushAddress("b", "2")));
  }
}
