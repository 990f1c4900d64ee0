package org.muster.dialogue;

import org.muster.protocol.DeviceId;

/**
 * A question is over: it was answered, or nobody answered in time. Told inside of the transaction
 * that stores it, once for each question.
 *
 * @param token of the question
 */
public record UserAnswered(String token, DeviceId device, UserAnswer answer) {}
