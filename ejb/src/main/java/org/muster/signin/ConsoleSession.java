package org.muster.signin;

import java.time.Instant;

/**
 * A sign-in at the console, as its owner sees it.
 *
 * @param seenAt when it was used last, to the minute
 * @param agent what the browser calls itself; null if it does not
 * @param current whether it is the one that asks
 */
public record ConsoleSession(
    long id,
    Instant openedAt,
    Instant seenAt,
    Instant expiresAt,
    String address,
    String agent,
    boolean current) {}
