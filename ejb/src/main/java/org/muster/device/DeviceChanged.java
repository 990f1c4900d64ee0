package org.muster.device;

/**
 * A device is in another state, or gone; heard after commit, on the node where that was done.
 *
 * @param device its DevID
 */
public record DeviceChanged(String device) {}
