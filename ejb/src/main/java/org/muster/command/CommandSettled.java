package org.muster.command;

/**
 * A command of a task's step has left the road: it is in a final state, in doubt, or the device
 * will report later. Told inside of the transaction that changes it, so that whoever follows it is
 * never behind.
 *
 * @param command as it is now
 * @param step the step that it belongs to
 */
public record CommandSettled(CommandDetails command, long step) {}
