package org.muster.simulator.tree;

import java.util.List;

/**
 * Where something is on a device, or would be.
 *
 * @param moid the kind of management object
 * @param miid the instance
 * @param path the names from the instance root; empty for the root itself
 */
public record Place(String moid, String miid, List<String> path) {

  /** Nobody moves it. */
  public Place {
    path = List.copyOf(path);
  }
}
