package org.muster.credential;

import java.time.Instant;

/**
 * What the room shows of a credential: never its secret.
 *
 * @param name the user name, or the PSK identity
 * @param digest whether HTTP Digest is possible with it: not with a password that was set before
 *     the server knew Digest, until it is changed
 * @param validUntil null if it has no end
 * @param revokedAt null if it was not taken back
 * @param lastUsedAt to the hour or so; null if it never was
 */
public record CredentialDetails(
    long id,
    CredentialKind kind,
    String name,
    CredentialState state,
    boolean digest,
    Instant createdAt,
    Instant validFrom,
    Instant validUntil,
    Instant revokedAt,
    Instant lastUsedAt) {}
