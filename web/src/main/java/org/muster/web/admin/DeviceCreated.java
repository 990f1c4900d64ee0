package org.muster.web.admin;

import java.time.Instant;

/**
 * The answer to a registration or a change: the only one that ever shows credentials and secrets.
 *
 * @param credentials absent if they were not touched
 * @param push absent if it was not touched
 */
public record DeviceCreated(
    String id,
    String username,
    Instant registeredAt,
    DeviceForm.Credentials credentials,
    DeviceForm.Push push) {}
