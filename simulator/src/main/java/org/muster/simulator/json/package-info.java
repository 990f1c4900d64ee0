/**
 * The one place that knows where jakarta.json gets its provider from.
 *
 * <p>Owns reading and building JSON values. Door: {@link org.muster.simulator.json.JsonText}. Must
 * not know what the JSON means.
 */
package org.muster.simulator.json;
