package org.muster.web.admin;

import java.time.Instant;
import java.util.List;
import org.muster.kernel.Ids;
import org.muster.notification.AttemptDetails;
import org.muster.notification.NotificationDetails;

/**
 * A notification as the API shows it.
 *
 * @param notificationId its NOTIFICATION-ID on the wire
 * @param failure why the last attempt was in vain
 * @param channel the gateway that it went to last, or goes to next
 * @param lane URGENT or BULK
 * @param repeats how often it was sent again because the device did not come
 * @param session the session that answered it
 * @param tries the attempts, in their order; only where one notification is looked at
 */
public record NotificationView(
    String id,
    String device,
    int notificationId,
    String channel,
    String address,
    String lane,
    String state,
    int attempts,
    int repeats,
    String failure,
    Instant requestedAt,
    Instant expiresAt,
    Instant sentAt,
    Instant answeredAt,
    String session,
    List<AttemptView> tries) {

  static NotificationView of(NotificationDetails notification) {
    return of(notification, null);
  }

  static NotificationView of(NotificationDetails notification, List<AttemptDetails> tries) {
    return new NotificationView(
        Ids.text(notification.id()),
        notification.device(),
        notification.notificationId(),
        notification.channel(),
        notification.address(),
        notification.lane().name(),
        notification.state().name(),
        notification.attempts(),
        notification.repeats(),
        notification.failure(),
        notification.requestedAt(),
        notification.expiresAt(),
        notification.sentAt(),
        notification.answeredAt(),
        Ids.textOrNull(notification.session()),
        tries == null ? null : tries.stream().map(AttemptView::of).toList());
  }

  /**
   * An attempt to hand a notification over.
   *
   * @param words what the gateway said
   * @param reference what the gateway calls it
   * @param receipt what the gateway said of it later
   */
  public record AttemptView(
      int number,
      String gateway,
      String address,
      Instant at,
      String outcome,
      String words,
      String reference,
      String receipt,
      String receiptWords,
      Instant receiptAt) {

    static AttemptView of(AttemptDetails attempt) {
      return new AttemptView(
          attempt.number(),
          attempt.gateway(),
          attempt.address(),
          attempt.at(),
          attempt.outcome().name(),
          attempt.words(),
          attempt.reference(),
          attempt.receipt() == null ? null : attempt.receipt().name(),
          attempt.receiptWords(),
          attempt.receiptAt());
    }
  }
}
