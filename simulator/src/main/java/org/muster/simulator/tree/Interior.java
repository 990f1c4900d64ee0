package org.muster.simulator.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.simulator.json.JsonText;

/**
 * A node with children.
 *
 * @param children by name, in the order they are shown
 * @param definition what may be done with it and what may lie below it
 */
public record Interior(Map<String, Node> children, Definition definition) implements Node {

  /** Keeps the order of the children and lets nobody change them. */
  public Interior {
    children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
  }

  /**
   * An empty node that no description speaks of.
   *
   * @param access what a server may do
   * @return a node to hang children below with {@link #with}
   */
  public static Interior empty(Set<Access> access) {
    return new Interior(Map.of(), Definition.free(access));
  }

  @Override
  public Set<Access> access() {
    return definition.access();
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
    return new Interior(changed, definition);
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
  Interior without(List<String> path) throws TreeFault {
    String name = path.get(0);
    if (path.size() > 1) {
      return with(name, ((Interior) children.get(name)).without(path.subList(1, path.size())));
    }
    if (!isRemovable(name)) {
      throw TreeFault.notAllowed("permanent or required: " + name);
    }
    return bareOf(path);
  }

  /** The node without the one at a path below it, which is there, whatever a server may do. */
  Interior bareOf(List<String> path) {
    String name = path.get(0);
    if (path.size() > 1) {
      return with(name, ((Interior) children.get(name)).bareOf(path.subList(1, path.size())));
    }
    Map<String, Node> changed = new LinkedHashMap<>(children);
    changed.remove(name);
    return new Interior(changed, definition);
  }

  /** The node with content at a path below it, whatever a server may do. */
  Interior filledAt(List<String> path, JsonValue content) throws TreeFault {
    String name = path.get(0);
    Definition described =
        definition.child(name).orElseThrow(() -> TreeFault.forbidden("no such child: " + name));
    if (path.size() == 1) {
      return with(name, described.filledWith(content));
    }
    Node present = children.getOrDefault(name, described.initialNode());
    if (!(present instanceof Interior child)) {
      throw TreeFault.forbidden("a leaf has no children: " + name);
    }
    return with(name, child.filledAt(path.subList(1, path.size()), content));
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
    Interior changed = this;
    for (String name : children.keySet()) {
      if (!object.containsKey(name) && changed.isRemovable(name)) {
        changed = changed.without(List.of(name));
      }
    }
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      changed = changed.with(member.getKey(), changed.child(member.getKey(), member.getValue()));
    }
    return changed;
  }

  /** The child a server wants under a name: the one there is, replaced, or a new one. */
  Node child(String name, JsonValue content) throws TreeFault {
    Node present = children.get(name);
    if (present != null) {
      return present.replacedBy(content);
    }
    Optional<Definition> described = definition.child(Step.Named.checked(name));
    boolean may = described.map(child -> mayTake(name, child)).orElse(definition.takesAnything());
    if (!may) {
      throw TreeFault.forbidden("no child may be added: " + name);
    }
    return described.isPresent() ? described.get().madeOf(content) : Node.made(content);
  }

  /** Whether a server may give it this child: it is there already, or may be added once more. */
  boolean mayTake(String name, Definition child) {
    return children.containsKey(name)
        || child.allows(Access.ADD)
            && definition.count(child, children.keySet()) < child.occurrence().most();
  }

  /** Permanent children stay, and so do as many as there must be (TS §13.1). */
  private boolean isRemovable(String name) {
    boolean required =
        definition
            .child(name)
            .filter(c -> definition.count(c, children.keySet()) <= c.occurrence().least())
            .isPresent();
    return children.get(name).allows(Access.DELETE) && !required;
  }

  static Interior made(JsonObject content) throws TreeFault {
    Interior node = empty(Access.OWNED);
    for (Map.Entry<String, JsonValue> member : content.entrySet()) {
      node = node.with(Step.Named.checked(member.getKey()), Node.made(member.getValue()));
    }
    return node;
  }
}
