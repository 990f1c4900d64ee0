package org.muster.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Which minute of which node. */
@Embeddable
record SessionMinuteKey(@Column(name = "began_at") Instant beganAt, String node) {}
