package org.muster.dialogue;

import java.time.Instant;

/**
 * What the room shows of a question.
 *
 * @param answer null while it is open, or if it was taken back
 * @param open whether it can still be answered
 */
public record QuestionDetails(
    Question question, UserAnswer answer, boolean open, Instant expiresAt) {}
