package org.muster.session;

/**
 * A session is open, or over. Told inside of the transaction that changes it.
 *
 * @param notification that it answers; null if to none
 * @param rounds how many exchanges there were
 */
public record SessionNews(
    long id,
    String device,
    SessionState state,
    SessionInitiation initiation,
    Long notification,
    int rounds) {}
