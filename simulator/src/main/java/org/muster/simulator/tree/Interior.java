package org.muster.simulator.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.simulator.json.JsonText;

/**
 * A node with children.
 *
 * @param children by name, in the order they are shown
 * @param access what a server may do with the node itself
 */
public record Interior(Map<String, Node> children, Set<Access> access) implements Node {

  /** Keeps the order of the children and lets nobody change them. */
  public Interior {
    children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
  }

  /**
   * An empty node.
   *
   * @param access what a server may do
   * @return a node to hang children below with {@link #with}
   */
  public static Interior empty(Set<Access> access) {
    return new Interior(Map.of(), access);
  }

  /**
   * The node with one child more, or another in its place.
   *
   * @param name the child's name
   * @param child the child
   * @return a new node
   */
  public Interior with(String name, Node child) {
    Map<String, Node> changed = new LinkedHashMap<>(children);
    changed.put(name, child);
    return new Interior(changed, access);
  }

  /** The node with another at a path below it; the path must lead somewhere but for its end. */
  Interior with(List<String> path, Node node) {
    String name = path.get(0);
    if (path.size() == 1) {
      return with(name, node);
    }
    Interior child = (Interior) children.get(name);
    return with(name, child.with(path.subList(1, path.size()), node));
  }

  /** The node without the one at a path below it. */
  Interior without(List<String> path) {
    Map<String, Node> changed = new LinkedHashMap<>(children);
    String name = path.get(0);
    if (path.size() == 1) {
      changed.remove(name);
    } else {
      changed.put(name, ((Interior) children.get(name)).without(path.subList(1, path.size())));
    }
    return new Interior(changed, access);
  }

  /** The node at a path below this one; null when there is none. */
  Node at(List<String> path) {
    Node node = this;
    for (String name : path) {
      node = node instanceof Interior interior ? interior.children.get(name) : null;
    }
    return node;
  }

  @Override
  public JsonValue toJson(int levels) {
    JsonObjectBuilder content = JsonText.object();
    if (levels > 0) {
      children.forEach(
          (name, child) -> {
            if (child.allows(Access.GET)) {
              content.add(name, child.toJson(levels - 1));
            }
          });
    }
    return content.build();
  }

  /** What was sent replaces what is there; children that may not be removed stay (TS §6, HGET). */
  @Override
  public Interior replacedBy(JsonValue content) throws TreeFault {
    if (!(content instanceof JsonObject object)) {
      throw TreeFault.notUnderstood("an interior node takes an object");
    }
    Map<String, Node> changed = new LinkedHashMap<>(children);
    changed.entrySet().removeIf(e -> !object.containsKey(e.getKey()) && isRemovable(e.getValue()));
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      changed.put(member.getKey(), child(member.getKey(), member.getValue()));
    }
    return new Interior(changed, access);
  }

  private static boolean isRemovable(Node node) {
    return node.allows(Access.DELETE);
  }

  private Node child(String name, JsonValue content) throws TreeFault {
    Node present = children.get(name);
    if (present != null) {
      return present.replacedBy(content);
    }
    if (!allows(Access.ADD)) {
      throw TreeFault.forbidden("no child may be added: " + name);
    }
    return Node.made(content);
  }

  static Interior made(JsonObject content) throws TreeFault {
    Map<String, Node> children = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> member : content.entrySet()) {
      children.put(member.getKey(), Node.made(member.getValue()));
    }
    return new Interior(children, Access.OWNED);
  }
}
