package org.muster.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muster.kernel.JsonText;

/**
 * The nodes of one instance, by their paths from its root: leaves, and interior nodes of which no
 * children are known. Every verb tells what it changed.
 */
final class NodeDocument {

  /** What is more than this is not learnt: a device decides how large its tree is, we how much. */
  static final int MOST_NODES = 5_000;

  private static final int LONGEST_PATH = 1_024;

  private final TreeMap<String, KnownNode> nodes = new TreeMap<>();
  private boolean missed;

  static NodeDocument read(String json) {
    NodeDocument document = new NodeDocument();
    JsonText.readObject(json)
        .forEach((path, node) -> document.nodes.put(path, KnownNode.read(node.asJsonObject())));
    return document;
  }

  String write() {
    JsonObjectBuilder object = JsonText.object();
    nodes.forEach((path, node) -> object.add(path, node.write()));
    return object.build().toString();
  }

  /** Whether there was something that it did not learn since it was made or read. */
  boolean hasMissed() {
    return missed;
  }

  /** The nodes at and below a path; all of them below the empty path. */
  Map<String, KnownNode> below(String path) {
    if (path.isEmpty()) {
      return nodes;
    }
    Map<String, KnownNode> below = new LinkedHashMap<>(nodes.subMap(path + "/", path + "0"));
    if (nodes.containsKey(path)) {
      below.put(path, nodes.get(path));
    }
    return below;
  }

  /**
   * Learns what a sub-tree looks like: all of it, so that what is missing is gone.
   *
   * @param path of the sub-tree; empty for the root
   * @param content an object for an interior node, any other value for a leaf
   * @param cut whether only some levels were read: then of an empty node nothing is known, and what
   *     was known of it is still the best there is
   * @param object the kind of object, which knows what is secret
   */
  List<NodeDifference> learn(
      String path, JsonValue content, boolean cut, String object, Instant at, NodeSource source) {
    Map<String, JsonValue> found = new TreeMap<>();
    flatten(path, content, found);
    List<NodeDifference> differences = new ArrayList<>();
    for (String above = path; !above.isEmpty(); ) {
      above = parent(above);
      nodes.remove(above); // it was known to be there, now it is known to have children
    }
    for (String old : List.copyOf(below(path).keySet())) {
      if (!found.containsKey(old) && !(cut && isBelowEmpty(old, found))) {
        differences.add(new NodeDifference(old, nodes.remove(old), null));
      }
    }
    found.forEach(
        (name, value) -> {
          boolean known = value.equals(JsonValue.EMPTY_JSON_OBJECT) && !below(name).isEmpty();
          if (!(cut && known && !nodes.containsKey(name))) {
            boolean secret = SecretNodes.isSecret(object, name);
            put(name, KnownNode.of(value, secret, at, source), differences);
          }
        });
    return differences;
  }

  /** A sub-tree is known not to be there. */
  List<NodeDifference> forget(String path) {
    return List.copyOf(below(path).keySet()).stream()
        .map(name -> new NodeDifference(name, nodes.remove(name), null))
        .toList();
  }

  private void put(String name, KnownNode now, List<NodeDifference> differences) {
    KnownNode before = nodes.get(name);
    missed |= now.isTooLarge();
    if (before == null && nodes.size() >= MOST_NODES) {
      missed = true;
      return;
    }
    nodes.put(name, now);
    if (before == null || !before.saysTheSame(now)) {
      differences.add(new NodeDifference(name, before, now));
    }
  }

  private static boolean isBelowEmpty(String path, Map<String, JsonValue> found) {
    String ancestor = path;
    while (!ancestor.isEmpty()) {
      ancestor = parent(ancestor);
      if (found.containsKey(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private void flatten(String path, JsonValue content, Map<String, JsonValue> found) {
    if (path.length() > LONGEST_PATH) {
      missed = true;
      return;
    }
    if (content instanceof JsonObject object && !object.isEmpty()) {
      object.forEach(
          (name, child) -> flatten(path.isEmpty() ? name : path + "/" + name, child, found));
    } else {
      found.put(path, content);
    }
  }
}
