package org.muster.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.kernel.JsonText;
import org.muster.kernel.Refusal;
import org.muster.protocol.Moid;

/**
 * Holds what is to be written against the definition of its node, and gives every value the type of
 * its format (TS §6.3, §7.2.1.4). An interior node that is written is replaced as a whole, so all
 * that it needs has to be there. Which access types the children have does not matter: who may
 * write a node, or make it, brings it with what is in it.
 */
final class ContentCheck {

  /** What the root of an instance is called, for people. */
  static final String ROOT = "the root";

  private static final int DEEPEST = 50;

  private final Moid moid;

  ContentCheck(Moid moid) {
    this.moid = moid;
  }

  /**
   * The content in the types of its formats.
   *
   * @param name what the node is called, for people
   * @throws Refusal invalid; names the node and the rule
   */
  JsonValue formed(NodeDefinition node, String name, JsonValue content) {
    return formed(node, name, content, 0);
  }

  private JsonValue formed(NodeDefinition node, String name, JsonValue content, int depth) {
    if (depth > DEEPEST) {
      throw refusal(name + " lies deeper than " + DEEPEST + " levels");
    }
    if (!node.isInterior()) {
      return leaf(node, name, content);
    }
    if (!(content instanceof JsonObject children)) {
      throw refusal(
          name
              + " has children (node): its content is an object, and "
              + said(content)
              + " is none");
    }
    return node.isOpen() ? content : children(node, name, children, depth);
  }

  private JsonValue leaf(NodeDefinition node, String name, JsonValue content) {
    if (content instanceof JsonObject) {
      throw refusal(
          name + " is a leaf: it holds " + LeafValue.words(node.format()) + " and has no children");
    }
    return LeafValue.formed(node.format(), content)
        .orElseThrow(
            () ->
                refusal(
                    name
                        + " holds "
                        + LeafValue.words(node.format())
                        + ", and "
                        + said(content)
                        + " is none"));
  }

  private JsonValue children(NodeDefinition node, String name, JsonObject content, int depth) {
    Map<NodeDefinition, Integer> counted = new IdentityHashMap<>();
    JsonObjectBuilder formed = JsonText.object();
    content.forEach(
        (label, value) -> {
          NodeDefinition child = node.child(label).orElseThrow(() -> unknown(node, name, label));
          counted.merge(child, 1, Integer::sum);
          formed.add(label, formed(child, below(name, label), value, depth + 1));
        });
    for (NodeDefinition child : node.children()) {
      int count = counted.getOrDefault(child, 0);
      if (count > child.most()) {
        throw refusal(
            name + " has at most " + child.most() + " of " + called(child) + ", not " + count);
      }
      if (count == 0 && child.isNeeded()) {
        throw refusal(name + " needs " + called(child) + " (" + child.occurrence() + ")");
      }
    }
    return formed.build();
  }

  private Refusal unknown(NodeDefinition node, String name, String label) {
    return refusal(
        name
            + " has no child '"
            + label
            + "'; it has "
            + node.children().stream().map(ContentCheck::called).collect(Collectors.joining(", ")));
  }

  private static String called(NodeDefinition node) {
    return Optional.ofNullable(node.name()).orElse("a node whose name is chosen");
  }

  private static String below(String name, String label) {
    return name.equals(ROOT) ? label : name + "/" + label;
  }

  /**
   * Values are not repeated to anybody: they may be secret, and they may come from what is sealed.
   */
  private static String said(JsonValue value) {
    if (value instanceof JsonObject) {
      return "an object";
    }
    if (value instanceof JsonArray) {
      return "an array";
    }
    return "what is given";
  }

  private Refusal refusal(String why) {
    return Refusal.invalid("value", "By the definition of " + moid + ", " + why + ".");
  }
}
