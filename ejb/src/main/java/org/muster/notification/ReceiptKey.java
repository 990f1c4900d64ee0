package org.muster.notification;

import jakarta.persistence.Embeddable;

/** Which hand-over of which gateway. */
@Embeddable
record ReceiptKey(String gateway, String reference) {}
