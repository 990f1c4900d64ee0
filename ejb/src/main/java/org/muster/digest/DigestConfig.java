package org.muster.digest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of HTTP Digest. */
@Dependent
class DigestConfig {

  /** How long a nonce is accepted: for as long, its count is kept in the database. */
  @Inject
  @ConfigProperty(name = "muster.digest.nonce-lifetime", defaultValue = "PT5M")
  Duration nonceLifetime;
}
