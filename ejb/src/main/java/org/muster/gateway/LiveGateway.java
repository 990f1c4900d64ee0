package org.muster.gateway;

/**
 * A gateway that is switched on.
 *
 * @param parallel how many notifications may be on their way to it at a time from this node
 * @param rate notifications in a second, of all nodes together; null for no limit
 */
public record LiveGateway(String name, int parallel, Integer rate) {}
