package org.muster.web.admin;

import java.time.Instant;
import org.muster.kernel.Ids;
import org.muster.notification.NotificationDetails;

/**
 * A notification as the API shows it.
 *
 * @param notificationId its NOTIFICATION-ID on the wire
 * @param failure why the last attempt was in vain
 * @param session the session that answered it
 */
public record NotificationView(
    String id,
    String device,
    int notificationId,
    String channel,
    String address,
    String state,
    int attempts,
    String failure,
    Instant requestedAt,
    Instant sentAt,
    Instant answeredAt,
    String session) {

  static NotificationView of(NotificationDetails notification) {
    return new NotificationView(
        Ids.text(notification.id()),
        notification.device(),
        notification.notificationId(),
        notification.channel(),
        notification.address(),
        notification.state().name(),
        notification.attempts(),
        notification.failure(),
        notification.requestedAt(),
        notification.sentAt(),
        notification.answeredAt(),
        Ids.textOrNull(notification.session()));
  }
}
