package org.muster.tree;

import java.time.Instant;
import java.util.List;
import org.muster.kernel.BoundedCount;
import org.muster.model.DefinitionDetails;

/**
 * An object that devices announce, and of which nobody has defined this version but another one.
 *
 * @param devices how many announce it now
 * @param ddfUrls where they say that its definition is; empty if none says so
 * @param definition the one that counts meanwhile
 */
public record OtherVersionObject(
    String object,
    BoundedCount devices,
    List<String> ddfUrls,
    Instant firstSeenAt,
    DefinitionDetails definition) {}
