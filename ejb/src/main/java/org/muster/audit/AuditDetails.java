package org.muster.audit;

import java.time.Instant;

/**
 * An entry as it is shown; see {@link AuditEntry}.
 *
 * @param position where it is in the chain, from 1; null until it is put there, about a second
 *     later
 * @param previous the hash of the entry before, in hexadecimal; null like the position
 * @param hash of this one, in hexadecimal; null like the position
 */
public record AuditDetails(
    long id,
    Instant at,
    Actor who,
    String action,
    String subjectKind,
    String subject,
    String before,
    String after,
    String from,
    String why,
    Long position,
    String previous,
    String hash) {}
