package org.muster.account;

import java.time.Instant;

/**
 * What the room shows of a change: never a secret.
 *
 * @param task what is sent to the device for it; null if nothing is
 * @param startedBy the operator
 * @param endedAt when it reached a final state; null before
 * @param reason why it is in its state, in words; null where the state says all
 */
public record ChangeDetails(
    long id,
    String device,
    ChangeKind kind,
    ChangeState state,
    Long task,
    Instant startedAt,
    String startedBy,
    Instant endedAt,
    String reason) {}
