package org.muster.notification;

/**
 * A notification is in another state. Told inside of the transaction that changes it, while its row
 * is held.
 *
 * @param channel the gateway that it went to last, or goes to next
 * @param attempts how often a gateway was asked
 * @param session the session that answered it; null before
 */
public record NotificationNews(
    long id, String device, NotificationState state, String channel, int attempts, Long session) {

  static NotificationNews of(Notification notification) {
    NotificationDetails now = notification.details();
    return new NotificationNews(
        now.id(), now.device(), now.state(), now.channel(), now.attempts(), now.session());
  }
}
