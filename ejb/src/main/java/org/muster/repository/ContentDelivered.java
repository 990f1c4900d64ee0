package org.muster.repository;

import org.muster.protocol.NodeData;

/**
 * A device delivered something. Told inside of the transaction that stores it, so that whoever
 * waits for it has it or nobody does.
 *
 * @param token of the slot
 * @param data what was delivered
 */
public record ContentDelivered(String token, NodeData data) {}
