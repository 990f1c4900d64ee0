package org.muster.tree;

import java.time.Instant;
import java.util.List;
import org.muster.kernel.BoundedCount;

/**
 * An object that devices announce and nobody has defined.
 *
 * @param devices how many announce it now
 * @param ddfUrls where they say that its definition is; empty if none says so
 */
public record UnknownObject(
    String object, BoundedCount devices, List<String> ddfUrls, Instant firstSeenAt) {}
