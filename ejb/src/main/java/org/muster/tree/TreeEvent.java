package org.muster.tree;

import java.time.Instant;
import org.muster.protocol.DeviceId;

/** Something that the room learns from. What happened first is told first. */
public sealed interface TreeEvent permits Observation, Written {

  /** On which device; never null. */
  DeviceId device();

  /** When the server heard of it; never null. */
  Instant at();
}
