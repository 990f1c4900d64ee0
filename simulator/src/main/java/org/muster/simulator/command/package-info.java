/**
 * What a device does when it is told to (TS §6).
 *
 * <p>Owns the performing of single commands and what they leave behind: defaults, subscriptions,
 * executions to be reported later. Door: {@link org.muster.simulator.command.Performer}. Must not
 * know sessions: END and CONT are not performed here.
 */
package org.muster.simulator.command;
