package org.muster.repository;

import java.time.Instant;

/**
 * The right to use one content.
 *
 * @param token the last part of the ServerURI's path; unguessable
 * @param expiresAt until when
 */
public record RepositoryTicket(String token, Instant expiresAt) {}
