package org.muster.command;

/**
 * An execution whose end an alert told.
 *
 * @param command the EXEC
 * @param result the code in the alert; null if it had none that can be read
 */
public record Completed(long command, Integer result) {}
