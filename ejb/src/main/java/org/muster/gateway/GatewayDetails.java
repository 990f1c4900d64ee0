package org.muster.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the room shows of a gateway.
 *
 * @param settings those that were given, without secrets
 * @param secrets the names of the secrets that it has
 * @param rate notifications in a second; null for no limit
 * @param health as this node sees it
 */
public record GatewayDetails(
    String name,
    String kind,
    Map<String, String> settings,
    List<String> secrets,
    boolean enabled,
    Integer rate,
    int parallel,
    Instant changedAt,
    GatewayHealth health) {}
