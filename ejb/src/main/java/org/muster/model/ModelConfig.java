package org.muster.model;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of definitions. */
@Dependent
class ModelConfig {

  /**
   * The hosts that descriptions may be fetched from, separated by commas; none by default. A host
   * in a private network is only reached if it is written with {@code private:} before it.
   */
  @Inject
  @ConfigProperty(name = "muster.model.import-hosts")
  Optional<List<String>> importHosts;

  /** How long a host may take to hand a description out. */
  @Inject
  @ConfigProperty(name = "muster.model.import-timeout", defaultValue = "PT10S")
  Duration importTimeout;
}
