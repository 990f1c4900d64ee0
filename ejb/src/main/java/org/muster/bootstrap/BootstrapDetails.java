package org.muster.bootstrap;

import java.time.Instant;
import java.util.List;

/**
 * What the room shows of a bootstrap: who, when, what, and never a secret.
 *
 * @param transport how the device will prove who it is
 * @param username the name that it was given; null before the hand-out, and where it has none
 * @param objects the MOIDs that were asked for; {@code *} for all
 * @param cloud the gateway that it registers with; null for none
 * @param further the MOIDs of further objects in the document
 * @param preparedBy the operator
 * @param expiresAt until when it may be fetched; null once it was handed out
 * @param way how the document was handed out; null before
 * @param handedTo who has it: an IP address, an operator, or the address it was sent to; null
 *     before
 * @param session the session in which the device came with it; null before
 * @param endedAt when it reached a final state; null before
 * @param reason why it is in its state, in words; null where the state says all
 */
public record BootstrapDetails(
    long id,
    String device,
    BootstrapState state,
    Transport transport,
    String username,
    List<String> objects,
    String cloud,
    List<String> further,
    Instant preparedAt,
    String preparedBy,
    Instant expiresAt,
    HandOver way,
    String handedTo,
    Instant handedOutAt,
    Long session,
    Instant endedAt,
    String reason) {}
