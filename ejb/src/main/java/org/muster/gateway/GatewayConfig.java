package org.muster.gateway;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of all gateways. */
@Dependent
class GatewayConfig {

  /** Notifications in a second through all gateways and from all nodes together; 0 for no limit. */
  @Inject
  @ConfigProperty(name = "muster.gateway.rate", defaultValue = "0")
  int rate;

  /** How long an HTTP gateway may take to connect. */
  @Inject
  @ConfigProperty(name = "muster.gateway.connect-timeout", defaultValue = "PT10S")
  Duration connectTimeout;
}
