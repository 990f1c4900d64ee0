package org.muster.repository;

import org.muster.protocol.DeviceId;

/**
 * Who asks, as far as it says so: real clients bring nothing but the token.
 *
 * @param device null if it does not say
 * @param userAgent null if it does not say
 */
public record Caller(DeviceId device, String userAgent) {}
