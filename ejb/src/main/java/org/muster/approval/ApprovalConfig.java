package org.muster.approval;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of what cannot be undone. */
@Dependent
class ApprovalConfig {

  /** Whether a second person has to agree. */
  @Inject
  @ConfigProperty(name = "muster.approval.four-eyes", defaultValue = "false")
  boolean fourEyes;

  /** How long it can still be stopped once nobody has to agree any more. */
  @Inject
  @ConfigProperty(name = "muster.approval.delay", defaultValue = "PT0S")
  Duration delay;

  /** How many are done in any hour, by everybody and on all nodes. */
  @Inject
  @ConfigProperty(name = "muster.approval.per-hour", defaultValue = "100")
  int perHour;

  /** How many devices are deleted in any hour before a deletion counts as one of many. */
  @Inject
  @ConfigProperty(name = "muster.approval.free-deletions", defaultValue = "50")
  int freeDeletions;

  /** How long a second person has time to agree. */
  @Inject
  @ConfigProperty(name = "muster.approval.lifetime", defaultValue = "P1D")
  Duration lifetime;
}
