package org.muster.session;

import org.muster.protocol.DeviceId;

/**
 * A device at the endpoint: who it is, and what it brings.
 *
 * @param device one that has proven who it is
 * @param received the package
 * @param from the IP address that it comes from; null if it is not known
 */
public record Approach(DeviceId device, ReceivedPackage received, String from) {}
