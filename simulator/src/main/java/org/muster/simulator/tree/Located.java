package org.muster.simulator.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A node and where it was found.
 *
 * @param moid the kind of management object
 * @param instance the instance
 * @param path the names from the instance root; empty for the root itself
 * @param node the node
 */
public record Located(String moid, Instance instance, List<String> path, Node node) {

  /**
   * Its own address, free of placeholders: real MIID, real names.
   *
   * @return a ClientURI
   */
  public String uri() {
    return moid + "/" + instance.miid() + "/" + String.join("/", path);
  }

  /**
   * The label of serialised data (TS §13.3).
   *
   * @return the last name of the path, the root node's name for the root
   */
  public String label() {
    return path.isEmpty() ? instance.rootName() : path.get(path.size() - 1);
  }

  boolean isRoot() {
    return path.isEmpty();
  }

  Located child(String name, Node child) {
    List<String> deeper = new ArrayList<>(path);
    deeper.add(name);
    return new Located(moid, instance, List.copyOf(deeper), child);
  }
}
