package org.muster.simulator.tree;

import java.util.List;

/**
 * What a read found.
 *
 * @param found the nodes, never empty
 * @param levels how many levels below them were asked for
 * @param single whether the URI could lead to one node only
 * @param unchanged whether the cache validator that was sent still holds (TS §16.2)
 */
public record Reading(List<Located> found, int levels, boolean single, boolean unchanged) {

  /**
   * @return the nodes serialised, each under its own address
   */
  public List<Item> items() {
    return found.stream().map(this::item).toList();
  }

  /**
   * @return the leaf when one leaf alone was addressed, else null
   */
  public Leaf leaf() {
    return single && found.get(0).node() instanceof Leaf leaf ? leaf : null;
  }

  /**
   * @return whether there is nothing to show: an empty value, or no child
   */
  public boolean isEmpty() {
    return found.stream().allMatch(located -> isEmpty(located.node()));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Interior interior
        ? interior.children().values().stream().noneMatch(child -> child.allows(Access.GET))
        : ((Leaf) node).value().isEmpty();
  }

  /** The validator goes with instance roots alone, whole ones: it says nothing of a part. */
  private Item item(Located located) {
    boolean whole = located.isRoot() && levels == Integer.MAX_VALUE;
    String validator = whole ? located.instance().cacheValidator().orElse(null) : null;
    return new Item(located.uri(), validator, located.label(), located.node().toJson(levels));
  }
}
