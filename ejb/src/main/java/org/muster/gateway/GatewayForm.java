package org.muster.gateway;

import java.util.Map;

/**
 * How a gateway is to be.
 *
 * @param kind which driver it has; it stays what it was first
 * @param settings by the names of the kind's rules, as texts; null or a blank one takes it away. A
 *     secret that is missing stays what it was
 * @param enabled whether notifications go there
 * @param rate notifications in a second, of all nodes together; null for no limit
 * @param parallel how many may be on their way to it at a time from one node
 */
public record GatewayForm(
    String kind, Map<String, String> settings, boolean enabled, Integer rate, int parallel) {

  /** How many at a time where nobody says. */
  public static final int USUAL_PARALLEL = 16;

  /** The names only: some of the values are secrets. */
  @Override
  public String toString() {
    return "GatewayForm[" + kind + " " + settings.keySet() + "]";
  }
}
