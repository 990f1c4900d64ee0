package org.muster.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muster.protocol.DeviceId;
import org.muster.scheme.Scheme;

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

  /** By which schemes devices may prove who they are, where nothing else is said of them. */
  @Inject
  @ConfigProperty(
      name = "muster.credential.schemes",
      defaultValue = "CERTIFICATE,PSK,DIGEST,DIGEST_MD5,BASIC")
  Set<Scheme> schemes;

  /** Whether a device that nobody knows may register itself, to wait for an operator. */
  @Inject
  @ConfigProperty(name = "muster.device.self-registration", defaultValue = "false")
  boolean selfRegistration;

  /** What the DevIDs begin with that may register themselves; absent: any. */
  @Inject
  @ConfigProperty(name = "muster.device.self-registration-prefix")
  Optional<String> selfRegistrationPrefix;

  /** How many devices may wait for an operator. */
  @Inject
  @ConfigProperty(name = "muster.device.quarantine-size", defaultValue = "1000")
  int quarantineSize;

  /** Whether a device that nobody knows may register itself. */
  boolean mayRegisterItself(DeviceId device) {
    return selfRegistration && device.value().startsWith(selfRegistrationPrefix.orElse(""));
  }
}
