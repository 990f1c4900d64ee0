package org.muster.task;

import jakarta.json.JsonValue;

/**
 * What devices that are at home in a mobile network get instead of a default (TS §5.3.10, §6.2).
 *
 * @param mcc the network's country: three digits
 * @param mnc the network: two or three digits; null for all of the country
 * @param value as that of the step
 */
public record NewVariant(String mcc, String mnc, JsonValue value) {}
