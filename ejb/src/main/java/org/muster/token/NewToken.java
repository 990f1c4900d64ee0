package org.muster.token;

import java.time.Instant;
import java.util.Set;
import org.muster.role.DeviceScope;
import org.muster.role.Permission;

/**
 * A token that is wanted.
 *
 * @param name what its owner calls it
 * @param permissions some of those that the owner has
 * @param scope the devices that it is for, as far as they are the owner's
 * @param expiresAt when it is worth nothing any more
 */
public record NewToken(
    String name, Set<Permission> permissions, DeviceScope scope, Instant expiresAt) {}
