package org.muster.web.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the device endpoint. */
@Dependent
class DeviceEndpointConfig {

  /** The largest package in bytes; bulk data does not travel in the session (TS §5.1.4). */
  @Inject
  @ConfigProperty(name = "muster.device.max-package-bytes", defaultValue = "1048576")
  int maxPackageBytes;
}
