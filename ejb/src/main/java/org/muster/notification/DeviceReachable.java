package org.muster.notification;

import org.muster.protocol.DeviceId;

/**
 * A device has said where it is reached, and nobody calls it just now. Fired in the transaction
 * that writes that down, so that whoever waits for the device can have it called.
 */
public record DeviceReachable(DeviceId device) {}
