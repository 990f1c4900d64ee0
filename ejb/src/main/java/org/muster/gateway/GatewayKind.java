package org.muster.gateway;

import java.util.List;

/** A kind of gateways that there is a driver for. */
public record GatewayKind(String name, String summary, List<SettingRule> rules) {}
