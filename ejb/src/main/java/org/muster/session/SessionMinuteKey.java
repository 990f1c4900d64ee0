package org.muster.session;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Which minute of which node. */
@Embeddable
record SessionMinuteKey(Instant minute, String node) {}
