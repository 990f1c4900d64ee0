package org.muster.web.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the place where devices fetch their accounts. */
@Dependent
class BootstrapEndpointConfig {

  /**
   * Whether documents, with their secrets, are handed out over plain HTTP: where a proxy in front
   * of the server speaks TLS with the devices.
   */
  @Inject
  @ConfigProperty(name = "muster.bootstrap.plain-http", defaultValue = "false")
  boolean plainHttp;
}
