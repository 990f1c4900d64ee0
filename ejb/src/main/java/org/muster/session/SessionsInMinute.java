package org.muster.session;

import java.time.Instant;

/**
 * How many sessions began and ended in a minute, on all nodes.
 *
 * @param minute its beginning
 */
public record SessionsInMinute(Instant minute, long opened, long ended) {}
