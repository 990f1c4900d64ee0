package org.muster.simulator.rights;

import java.util.List;
import java.util.stream.Stream;
import org.muster.simulator.tree.Interior;
import org.muster.simulator.tree.Leaf;
import org.muster.simulator.tree.Node;

/**
 * The rights in one sub-tree of an instance, as the nodes say (TS §12.3).
 *
 * @param path where the sub-tree begins; empty for the whole instance
 * @param node the nodes
 */
record Block(List<String> path, Interior node) {

  static Block of(Interior node) {
    return new Block(steps(text(node, "Path")), node);
  }

  /** The names in a path from a root; none in {@code /}. */
  static List<String> steps(String path) {
    return Stream.of(path.split("/")).filter(name -> !name.isEmpty()).toList();
  }

  boolean covers(List<String> other) {
    return begins(path, other);
  }

  boolean liesBelow(List<String> other) {
    return path.size() > other.size() && begins(other, path);
  }

  private static boolean begins(List<String> outer, List<String> inner) {
    return inner.size() >= outer.size() && inner.subList(0, outer.size()).equals(outer);
  }

  /** The sum of what is granted to a server by its name and to everyone. */
  int rightsOf(String serverId) {
    return node.children().get("Permissions") instanceof Interior permissions
        ? permissions.children().values().stream()
            .filter(Interior.class::isInstance)
            .map(Interior.class::cast)
            .filter(entry -> isFor(text(entry, "MAID"), serverId))
            .mapToInt(entry -> sum(text(entry, "AR")))
            .reduce(0, (one, other) -> one | other)
        : 0;
  }

  /** Some write the bare name of a server (TS §12.3, figure 17). */
  private static boolean isFor(String authority, String serverId) {
    return authority.equals("*")
        || authority.equals("serverid:" + serverId)
        || authority.equals(serverId);
  }

  private static int sum(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) & Right.EVERYTHING : 0;
  }

  private static String text(Interior node, String child) {
    Node found = node.children().get(child);
    return found instanceof Leaf leaf ? leaf.value() : "";
  }
}
