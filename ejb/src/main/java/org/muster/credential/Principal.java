package org.muster.credential;

import java.time.Instant;
import java.util.Set;
import org.muster.device.DeviceState;
import org.muster.protocol.DeviceId;
import org.muster.scheme.Scheme;

/**
 * Who somebody has proven to be, and what follows.
 *
 * @param schemes by which the device may prove it
 * @param until when this has to be looked at again
 */
record Principal(DeviceId device, DeviceState state, Set<Scheme> schemes, Instant until) {}
