package org.muster.tree;

import java.time.Instant;

/**
 * What the room shows of a change.
 *
 * @param oldValue JSON text; null if the node was not known, or its value is withheld
 * @param newValue JSON text; null if the node is gone, or its value is withheld
 * @param at when the server learnt of it
 * @param source what changed it, if that was a command; else what showed it
 */
public record NodeChangeDetails(
    long id,
    String object,
    String instance,
    String path,
    String oldValue,
    String newValue,
    Instant at,
    NodeSource source) {}
