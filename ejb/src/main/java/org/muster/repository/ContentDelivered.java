package org.muster.repository;

import java.time.Instant;
import org.muster.protocol.NodeData;

/**
 * A device delivered something. Told inside of the transaction that stores it, so that whoever
 * waits for it has it or nobody does.
 *
 * @param token of the slot
 * @param standing whether more may come: the slot is that of a subscription
 * @param data what was delivered
 * @param at when
 */
public record ContentDelivered(String token, boolean standing, NodeData data, Instant at) {}
