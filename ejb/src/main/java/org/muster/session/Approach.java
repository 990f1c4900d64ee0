package org.muster.session;

import org.muster.device.BasicCredentials;
import org.muster.protocol.DeviceId;

/**
 * A device at the endpoint: who it says it is, what it shows for it, and what it brings.
 *
 * @param device the DevID of its request (TS §5.2.2)
 * @param credentials what it shows
 * @param received the package
 * @param from the IP address that it comes from; null if it is not known
 */
public record Approach(
    DeviceId device, BasicCredentials credentials, ReceivedPackage received, String from) {}
