package org.muster.content;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of large contents. */
@Dependent
class ContentConfig {

  /**
   * After how long without a further piece an upload is given up, and a content that nobody keeps
   * is removed.
   */
  @Inject
  @ConfigProperty(name = "muster.content.abandoned-after", defaultValue = "PT1H")
  Duration abandonedAfter;

  /** How often such contents are looked for. */
  @Inject
  @ConfigProperty(name = "muster.content.sweep-every", defaultValue = "PT1M")
  Duration sweepEvery;
}
