package org.muster.preference;

import java.util.List;

/**
 * What tells one device from another.
 *
 * @param manufacturer null if nobody knows
 * @param model null if nobody knows
 */
record Traits(List<String> groups, String manufacturer, String model) {}
