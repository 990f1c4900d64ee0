package org.muster.gateway;

import java.util.List;

/**
 * The gateways that are switched on are other ones now on this node, or otherwise set.
 *
 * @param live all of them
 */
public record GatewaysRefreshed(List<LiveGateway> live) {}
