package org.muster.task;

/**
 * What the room shows of a step.
 *
 * @param uri the node that it is about; null if it is about none
 * @param command the command that it sent last; null before the first
 * @param reason why it is in its state, in words; null where the state says all
 * @param result JSON text: what was read, where something was created, what the user answered; null
 *     if there is nothing
 */
public record StepDetails(
    Verb verb, String uri, StepState state, Long command, String reason, String result) {}
