/**
 * The queue of management commands of each device, and what became of each of them.
 *
 * <p>Door: {@link org.muster.command.CommandQueue}. It owns the commands from the moment an
 * operator queues them to their one final state. It knows that commands travel in a session and a
 * session may be lost, but not what a session is.
 */
package org.muster.command;
