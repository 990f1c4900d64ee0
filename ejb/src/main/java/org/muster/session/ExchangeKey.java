package org.muster.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which exchange of which session.
 *
 * @param sessionId the session
 * @param round 0 for Package#1 and its answer, then counting
 */
@Embeddable
record ExchangeKey(
    @Column(name = "session_id") long sessionId, @Column(name = "round") int round) {}
