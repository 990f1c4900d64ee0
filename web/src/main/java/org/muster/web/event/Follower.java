package org.muster.web.event;

import java.util.Optional;
import java.util.function.Supplier;
import org.muster.event.EventFilter;
import org.muster.role.Authority;

/**
 * Who follows the log, and what they wish to see of it.
 *
 * @param account its name
 * @param authority asks anew what they may do; empty once they may do nothing any more
 */
public record Follower(
    String account, Supplier<Optional<Authority>> authority, EventFilter wanted) {}
