package org.muster.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of what is known of devices. */
@Dependent
class TreeConfig {

  /** For how long changes of nodes are remembered. */
  @Inject
  @ConfigProperty(name = "muster.tree.history-kept", defaultValue = "P90D")
  Duration historyKept;

  /** Within which time deliveries of a subscription count as one change (TS §5.3, SUB). */
  @Inject
  @ConfigProperty(name = "muster.tree.burst", defaultValue = "PT5S")
  Duration burst;

  /** The name by which devices know this server: the authority of its rights (TS §12.3). */
  @Inject
  @ConfigProperty(name = "muster.server-id", defaultValue = "muster")
  String serverId;
}
