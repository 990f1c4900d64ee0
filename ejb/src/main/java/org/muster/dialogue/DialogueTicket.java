package org.muster.dialogue;

import java.time.Instant;

/**
 * The right to answer one question once.
 *
 * @param token the last part of the page's path; unguessable
 * @param expiresAt until when
 */
public record DialogueTicket(String token, Instant expiresAt) {}
