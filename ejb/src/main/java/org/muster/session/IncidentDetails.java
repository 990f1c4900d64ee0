package org.muster.session;

import java.time.Instant;

/**
 * What the room shows of a package that was refused.
 *
 * @param status the HTTP status that the device was answered
 * @param reason what was wrong, in words
 */
public record IncidentDetails(
    long id, String device, int status, String reason, Instant occurredAt) {}
