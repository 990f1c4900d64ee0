package org.muster.notification;

import jakarta.persistence.Embeddable;

/** Which attempt of which notification. */
@Embeddable
record AttemptKey(long notification, int number) {}
