package org.muster.token;

import java.time.Instant;
import java.util.Set;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;

/**
 * What the room shows of a token; never the token.
 *
 * @param permissions those that it was given; it has as many of them as its owner has at the moment
 * @param lastUsedAt to some minutes; null if it never was
 */
public record TokenDetails(
    long id,
    String name,
    Set<Permission> permissions,
    DeviceScope scope,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {}
