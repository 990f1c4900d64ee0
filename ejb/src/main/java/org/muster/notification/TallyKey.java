package org.muster.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What of which gateway, in which hour, by which node. */
@Embeddable
record TallyKey(
    String gateway,
    @Column(name = "began_at") Instant beganAt,
    String node,
    @Enumerated(EnumType.STRING) Measure measure) {}
