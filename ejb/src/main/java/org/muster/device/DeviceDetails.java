package org.muster.device;

import java.time.Instant;
import java.util.List;
import org.muster.protocol.ManagedObject;

/**
 * What the room shows of a device.
 *
 * @param id its DevID
 * @param lastContactAt when its last session began; null if it never came
 * @param objects the management objects it announced last; null if it never announced any
 */
public record DeviceDetails(
    String id,
    DeviceState state,
    Instant registeredAt,
    Instant lastContactAt,
    List<ManagedObject> objects) {}
