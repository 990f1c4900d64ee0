package org.muster.model;

import java.time.Instant;

/**
 * What the room shows of a definition.
 *
 * @param id a number; for a standard one its MOID
 * @param url where it comes from, as devices announce it; null if nobody said so
 * @param preferred whether it counts where a device does not say which does
 * @param addedAt null for a standard one
 * @param addedBy null for a standard one
 */
public record DefinitionDetails(
    String id,
    String object,
    String title,
    DefinitionSource source,
    String url,
    boolean preferred,
    Instant addedAt,
    String addedBy) {}
