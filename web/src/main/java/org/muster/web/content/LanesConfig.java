package org.muster.web.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of how files travel. */
@Dependent
class LanesConfig {

  /** How many files travel at once; fewer than the server has threads. */
  @Inject
  @ConfigProperty(name = "muster.repository.at-once", defaultValue = "32")
  int atOnce;
}
