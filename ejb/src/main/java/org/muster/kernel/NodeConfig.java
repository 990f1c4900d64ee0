package org.muster.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of this server among others. */
@Dependent
class NodeConfig {

  /** Its name, which no other server has that shares the database. */
  @Inject
  @ConfigProperty(name = "muster.node", defaultValue = "muster")
  String node;
}
