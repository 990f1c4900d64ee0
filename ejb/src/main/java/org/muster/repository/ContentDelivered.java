package org.muster.repository;

import java.time.Instant;
import org.muster.protocol.NodeData;

/**
 * A device delivered something. Told inside of the transaction that stores it, so that whoever
 * waits for it has it or nobody does.
 *
 * @param token of the slot
 * @param standing whether more may come: the slot is that of a subscription
 * @param data what was delivered; null if it is a file
 * @param file the file; null if it is small
 * @param at when
 */
public record ContentDelivered(
    String token, boolean standing, NodeData data, DeliveredFile file, Instant at) {

  static ContentDelivered of(RepositoryItem item, Arrival arrival, Instant at) {
    DeliveredFile file =
        arrival.file() == null
            ? null
            : new DeliveredFile(item.token(), arrival.mediaType(), arrival.length());
    return new ContentDelivered(item.token(), item.isStanding(), arrival.data(), file, at);
  }
}
