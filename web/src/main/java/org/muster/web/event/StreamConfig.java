package org.muster.web.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of streams of events, on one node. */
@Dependent
class StreamConfig {

  /** How many streams there are at once. */
  @Inject
  @ConfigProperty(name = "muster.event.streams", defaultValue = "100")
  int streams;

  /** How many of them one account has, with all its tokens. */
  @Inject
  @ConfigProperty(name = "muster.event.streams-per-operator", defaultValue = "10")
  int streamsPerOperator;
}
