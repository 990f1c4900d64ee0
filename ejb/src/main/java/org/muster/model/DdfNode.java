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

  /**
   * Takes a node in that is described beside this root and lies below it.
   *
   * @return whether it does, by its Path
   */
  boolean takesIn(DdfNode beside) {
    Optional<DdfNode> parent =
        beside.path == null || beside.ddfName != null
            ? Optional.empty()
            : below(steps(beside.path)).flatMap(this::at);
    parent.ifPresent(found -> found.add(beside));
    return parent.isPresent();
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

  /** The way from this root on; empty if a path does not lead through it. */
  private Optional<List<String>> below(List<String> steps) {
    List<String> here = path == null ? List.of() : steps(path);
    int own = here.size();
    if (steps.size() <= own || !steps.subList(0, own).equals(here) || !isCalled(steps.get(own))) {
      return Optional.empty();
    }
    return Optional.of(steps.subList(own + 1, steps.size()));
  }

  private boolean isCalled(String step) {
    return name == null ? isChosen(step) : name.equals(step);
  }

  private Optional<DdfNode> at(List<String> way) {
    DdfNode node = this;
    for (String step : way) {
      node = node.byName.get(isChosen(step) ? null : step);
      if (node == null) {
        return Optional.empty();
      }
    }
    return Optional.of(node);
  }

  /** In the notations that there are for a name that is chosen at run time. */
  private static boolean isChosen(String step) {
    return step.equals("*") || step.startsWith("<") || step.startsWith("(");
  }

  private static List<String> steps(String path) {
    return Stream.of(path.split("/"))
        .map(String::strip)
        .filter(step -> !step.isEmpty() && !step.equals("."))
        .toList();
  }
}
