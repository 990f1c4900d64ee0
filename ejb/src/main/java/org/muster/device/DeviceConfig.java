package org.muster.device;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of devices. */
@Dependent
class DeviceConfig {

  /**
   * Rounds of PBKDF2 for passwords that were chosen rather than generated. Far fewer than for
   * operators: a fleet that comes back after a power cut pays them all at once.
   */
  @Inject
  @ConfigProperty(name = "muster.device.password-iterations", defaultValue = "10000")
  int passwordIterations;
}
