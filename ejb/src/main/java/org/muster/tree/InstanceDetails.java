package org.muster.tree;

import java.time.Instant;

/**
 * What the room shows of an instance.
 *
 * @param instance its name; empty for the only one, while nobody has said its name
 * @param validator what the device calls the state that was read (TS §11); null if it may be
 *     another one by now
 * @param seenAt when the device sent something of it last
 */
public record InstanceDetails(String object, String instance, String validator, Instant seenAt) {}
