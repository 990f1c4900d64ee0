package org.muster.tree;

import jakarta.json.JsonValue;
import org.muster.protocol.ClientUri;

/**
 * What has to be done to the access-control object of a device.
 *
 * @param node where
 * @param value what is written there: an object for a sub-tree, anything else for a leaf; null if
 *     the node is to be deleted
 */
public record RightChange(ClientUri node, JsonValue value) {}
