package org.muster.repository;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the Data Repository. */
@Dependent
class RepositoryConfig {

  /**
   * How long a token is good for. Commands wait for their devices, so it is longer than a session.
   */
  @Inject
  @ConfigProperty(name = "muster.repository.lifetime", defaultValue = "P1D")
  Duration lifetime;

  /** The largest content in bytes. */
  @Inject
  @ConfigProperty(name = "muster.repository.max-bytes", defaultValue = "16777216")
  int maxBytes;
}
