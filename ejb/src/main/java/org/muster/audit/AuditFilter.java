package org.muster.audit;

import java.time.Instant;

/**
 * Which entries are wanted; null is any.
 *
 * @param who the name of an actor
 * @param action the dotted verb
 * @param subject what it was done to
 * @param from recorded then or later
 * @param until recorded earlier
 */
public record AuditFilter(String who, String action, String subject, Instant from, Instant until) {}
