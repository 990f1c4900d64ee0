package org.muster.relay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the topic of events. */
@Dependent
class RelayConfig {

  /** Whether events are given to the topic: one that nobody reads costs as much. */
  @Inject
  @ConfigProperty(name = "muster.event.topic", defaultValue = "false")
  boolean topic;
}
