package org.muster.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of how devices prove who they are. */
@Dependent
class CredentialConfig {

  /**
   * Rounds of PBKDF2 for passwords that were chosen rather than generated. Far fewer than for
   * operators: a fleet that comes back after a power cut pays them all at once.
   */
  @Inject
  @ConfigProperty(name = "muster.device.password-iterations", defaultValue = "10000")
  int passwordIterations;

  /**
   * How long a node remembers who somebody has proven to be. For as long, it may admit what was
   * taken back at another node.
   */
  @Inject
  @ConfigProperty(name = "muster.credential.remembered-for", defaultValue = "PT30S")
  Duration rememberedFor;
}
