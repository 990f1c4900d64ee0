package org.muster.session;

import java.time.Instant;

/**
 * What the room shows of a session.
 *
 * @param notification the notification that it answers; null if none was outstanding
 * @param rounds how many exchanges it had
 * @param endedAt null while it lives
 * @param reason how it ended, in words; null while it lives
 */
public record SessionDetails(
    long id,
    String device,
    SessionState state,
    SessionInitiation initiation,
    Long notification,
    int rounds,
    Instant openedAt,
    Instant lastExchangeAt,
    Instant endedAt,
    String reason) {}
