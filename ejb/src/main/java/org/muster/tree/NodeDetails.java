package org.muster.tree;

import java.time.Instant;

/**
 * What the room shows of a node.
 *
 * @param value JSON text; an empty object for an interior node of which no children are known; null
 *     if it is withheld
 * @param withheld why there is no value; null if there is one
 * @param at when the device sent it last
 */
public record NodeDetails(
    String object,
    String instance,
    String path,
    String value,
    String withheld,
    Instant at,
    NodeSource source) {}
