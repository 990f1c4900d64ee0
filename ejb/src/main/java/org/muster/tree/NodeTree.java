package org.muster.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import org.muster.kernel.JsonText;

/** Builds the nested form of nodes again, which the wire has, from their paths. */
final class NodeTree {

  private static final JsonValue MASK = JsonText.string(SecretMask.MASK);

  private final Map<String, NodeTree> children = new TreeMap<>();
  private JsonValue value;

  private NodeTree() {}

  /**
   * The content of a sub-tree.
   *
   * @param nodes those at and below the path
   * @return null if there are none
   */
  static JsonValue of(String path, Map<String, KnownNode> nodes) {
    if (nodes.isEmpty()) {
      return null;
    }
    NodeTree tree = new NodeTree();
    nodes.forEach(
        (name, node) -> {
          String below =
              name.equals(path) ? "" : name.substring(path.isEmpty() ? 0 : path.length() + 1);
          tree.add(below, node.value() == null ? MASK : node.value());
        });
    return tree.json();
  }

  /** The same with so many levels of children only; what lies deeper is left out. */
  static JsonValue cut(JsonValue content, int levels) {
    if (!(content instanceof JsonObject object)) {
      return content;
    }
    JsonObjectBuilder kept = JsonText.object();
    if (levels > 0) {
      object.forEach((name, child) -> kept.add(name, cut(child, levels - 1)));
    }
    return kept.build();
  }

  private void add(String path, JsonValue leaf) {
    if (path.isEmpty()) {
      value = leaf;
      return;
    }
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    children
        .computeIfAbsent(name, any -> new NodeTree())
        .add(slash < 0 ? "" : path.substring(slash + 1), leaf);
  }

  private JsonValue json() {
    if (children.isEmpty()) {
      return value;
    }
    JsonObjectBuilder object = JsonText.object();
    children.forEach((name, child) -> object.add(name, child.json()));
    return object.build();
  }
}
