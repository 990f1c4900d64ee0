package org.muster.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the log of events. */
@Dependent
class EventConfig {

  /** For how long events are kept. */
  @Inject
  @ConfigProperty(name = "muster.event.kept-for", defaultValue = "P7D")
  Duration keptFor;

  /** How many events are kept at most; about 40 MB for each hundred thousand. */
  @Inject
  @ConfigProperty(name = "muster.event.kept", defaultValue = "1000000")
  long kept;

  /** How often what was told gets its place in the log, and readers hear of it. */
  @Inject
  @ConfigProperty(name = "muster.event.order-every", defaultValue = "PT0.5S")
  Duration orderEvery;

  /** The source that events name: which server, or which servers together, they are of. */
  @Inject
  @ConfigProperty(name = "muster.event.source", defaultValue = "urn:muster")
  String source;
}
