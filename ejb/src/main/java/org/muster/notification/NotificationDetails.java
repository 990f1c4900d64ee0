package org.muster.notification;

import java.time.Instant;

/**
 * What the room shows of a notification.
 *
 * @param notificationId its NOTIFICATION-ID on the wire (TS §5.2.1)
 * @param channel the gateway that it went to last, or goes to next
 * @param attempts how often a gateway was asked
 * @param repeats how often it was sent again because the device did not come
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
    Lane lane,
    NotificationState state,
    int attempts,
    int repeats,
    String failure,
    Instant requestedAt,
    Instant expiresAt,
    Instant sentAt,
    Instant answeredAt,
    Long session) {}
