package org.muster.device;

import jakarta.persistence.Embeddable;

/** Which device is in which group. */
@Embeddable
record DeviceGroupKey(String device, String name) {}
