package org.muster.command;

import org.muster.protocol.CommandStatus;
import org.muster.protocol.NodeData;

/**
 * What a device reported of one command.
 *
 * @param command its id
 * @param session the session it was sent in
 * @param status null if the report cannot be trusted: there were more or fewer statuses than
 *     commands
 * @param data what a GET returned; null if it returned nothing
 */
public record Outcome(long command, long session, CommandStatus status, NodeData data) {}
