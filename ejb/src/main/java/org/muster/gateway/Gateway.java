package org.muster.gateway;

import java.util.Objects;

/**
 * A gateway as its driver sees it.
 *
 * @param name what operators call it; push addresses name it too
 * @param kind which driver it has
 * @param settings with the secrets among them
 * @param parallel how many notifications may be on their way to it at a time from one node
 */
public record Gateway(String name, String kind, GatewaySettings settings, int parallel) {

  /** Checks that it is complete. */
  public Gateway {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(settings, "settings");
  }
}
