package org.muster.notification;

import java.time.Instant;

/**
 * What the room shows of a notification.
 *
 * @param notificationId its NOTIFICATION-ID on the wire (TS §5.2.1)
 * @param attempts how often a gateway was asked
 * @param failure why the last attempt was in vain; null if none was
 * @param sentAt null before a gateway took it
 * @param answeredAt null before the device came
 * @param session the session that answered it; null before
 */
public record NotificationDetails(
    long id,
    String device,
    int notificationId,
    String channel,
    String address,
    NotificationState state,
    int attempts,
    String failure,
    Instant requestedAt,
    Instant sentAt,
    Instant answeredAt,
    Long session) {}
