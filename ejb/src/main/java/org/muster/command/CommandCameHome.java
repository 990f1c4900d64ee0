package org.muster.command;

/**
 * A command of a task's step was sent in vain and waits again. Told inside of the transaction that
 * takes it home, so that whoever does not want it any more can take it back before it is sent.
 */
public record CommandCameHome(long command, long step) {}
