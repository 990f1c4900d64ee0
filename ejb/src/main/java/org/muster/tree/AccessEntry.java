package org.muster.tree;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of the access-control object (TS §12.3): {@code <MOID>/<MIID>/<x>/Path}, {@code
 * <MOID>/<MIID>/<x>/Permissions/<y>/MAID} and {@code .../AR}.
 *
 * @param right what it grants
 * @param block the path of {@code <x>} in the access-control object
 * @param node the path of {@code <y>}
 */
record AccessEntry(AccessRight right, String block, String node) {

  private static final int DEPTH = 6;

  /** The entries among the nodes of the access-control object. */
  static List<AccessEntry> in(Map<String, KnownNode> nodes) {
    List<AccessEntry> entries = new ArrayList<>();
    nodes.forEach(
        (path, node) -> {
          String[] names = path.split("/");
          if (names.length == DEPTH && names[3].equals("Permissions") && names[5].equals("AR")) {
            entry(nodes, names, node).ifPresent(entries::add);
          }
        });
    return entries;
  }

  /** Those of the smallest sub-tree that a node lies in: they alone count there. */
  static List<AccessEntry> nearest(
      List<AccessEntry> entries, String object, String instance, String node) {
    List<AccessEntry> covering =
        entries.stream()
            .filter(entry -> entry.right().object().equals(object))
            .filter(entry -> entry.right().instance().equals(instance))
            .filter(entry -> entry.right().covers(node))
            .toList();
    String path =
        covering.stream()
            .map(entry -> entry.right().path())
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return covering.stream().filter(entry -> entry.right().path().equals(path)).toList();
  }

  /** The sub-tree that a block is about; empty for all of the instance. */
  static String subtree(Map<String, KnownNode> nodes, String block) {
    String path = text(nodes.get(block + "/Path"));
    return path == null ? "" : AccessRight.plain(path);
  }

  /** The MOID or the MIID that a node is named after. */
  static String named(String node) {
    return node.replace("%3A", ":").replace("%3a", ":");
  }

  private static Optional<AccessEntry> entry(
      Map<String, KnownNode> nodes, String[] names, KnownNode mask) {
    String block = names[0] + "/" + names[1] + "/" + names[2];
    String node = block + "/Permissions/" + names[4];
    String authority = text(nodes.get(node + "/MAID"));
    Integer bits = number(mask.value());
    if (authority == null || bits == null) {
      return Optional.empty();
    }
    AccessRight right =
        new AccessRight(named(names[0]), names[1], subtree(nodes, block), bare(authority), bits);
    return Optional.of(new AccessEntry(right, block, node));
  }

  private static String bare(String authority) {
    return authority.startsWith(AccessRight.SERVER)
        ? authority.substring(AccessRight.SERVER.length())
        : authority;
  }

  private static String text(KnownNode node) {
    return node != null && node.value() instanceof JsonString string ? string.getString() : null;
  }

  private static Integer number(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.intValue();
    }
    boolean digits = value instanceof JsonString s && s.getString().matches("\\d{1,3}");
    return digits ? Integer.valueOf(((JsonString) value).getString()) : null;
  }
}
