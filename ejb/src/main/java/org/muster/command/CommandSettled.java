package org.muster.command;

import org.muster.protocol.NodeData;

/**
 * A command of a task's step has left the road: it is in a final state, in doubt, or the device
 * will report later. Told inside of the transaction that changes it, so that whoever follows it is
 * never behind.
 *
 * @param command as it is now
 * @param step the step that it belongs to
 * @param received what it brought as it came, with the secrets that the command does not keep: to
 *     be looked at and not to be stored; null if it brought nothing now
 */
public record CommandSettled(CommandDetails command, long step, NodeData received) {}
