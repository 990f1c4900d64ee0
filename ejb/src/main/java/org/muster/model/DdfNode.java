package org.muster.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a description says of a node, as far as it was read; it becomes a definition when all of the
 * file was. Nodes lie in each other, or beside each other with their {@code Path}: a file may do
 * either (TS §6.4).
 */
final class DdfNode {

  static final int DEEPEST = 50;

  private static final String CHOSEN = "*";

  String name;
  String path;
  String title;
  String description;
  NodeFormat format;
  String occurrence = "One";
  int limit;
  boolean permanent;
  String ddfName;
  String defaultValue;

  /** Null where it is not said. */
  Boolean ignoresCase;

  final Set<AccessType> access = EnumSet.noneOf(AccessType.class);
  final List<String> mimeTypes = new ArrayList<>();

  private final List<DdfNode> children = new ArrayList<>();
  private final Map<String, DdfNode> byName = new HashMap<>();

  void add(DdfNode child) {
    children.add(child);
    byName.putIfAbsent(child.name, child);
  }

  /** Where it says that it lies: the names on the way to it, without its own. */
  List<String> way() {
    return path == null ? List.of() : steps(path);
  }

  /** The names on the way to it, with its own. */
  List<String> place() {
    List<String> place = new ArrayList<>(way());
    place.add(name == null ? CHOSEN : name);
    return place;
  }

  /** The node that lies so far below. */
  Optional<DdfNode> at(List<String> steps) {
    DdfNode node = this;
    for (String step : steps) {
      node = node.byName.get(step.equals(CHOSEN) ? null : step);
      if (node == null) {
        return Optional.empty();
      }
    }
    return Optional.of(node);
  }

  /** The definition. Where nothing is said of the case of names, it is as with the node above. */
  NodeDefinition definition() {
    return definition(false, 1);
  }

  private NodeDefinition definition(boolean above, int depth) {
    if (depth > DEEPEST) {
      throw DdfReader.refusal(null, "a DDF has at most " + DEEPEST + " levels of nodes");
    }
    boolean anyCase = ignoresCase == null ? above : ignoresCase;
    return new NodeDefinition(
        name,
        title,
        description,
        known(),
        access,
        occurrence,
        limit,
        permanent,
        anyCase,
        defaultValue,
        mimeTypes,
        children.stream().map(child -> child.definition(anyCase, depth + 1)).toList());
  }

  private NodeFormat known() {
    if (format != null) {
      return format;
    }
    return children.isEmpty() ? NodeFormat.CHR : NodeFormat.NODE;
  }

  private static List<String> steps(String path) {
    return Stream.of(path.split("/"))
        .map(String::strip)
        .filter(step -> !step.isEmpty() && !step.equals("."))
        .map(step -> isChosen(step) ? CHOSEN : step)
        .toList();
  }

  /** In the notations that there are for a name that is chosen at run time. */
  private static boolean isChosen(String step) {
    return step.equals(CHOSEN) || step.startsWith("<") || step.startsWith("(");
  }
}
