package org.muster.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.kernel.Refusal;
import org.muster.protocol.ClientUri;

/** Holds an address and what is to be done there against the definition of its object. */
final class DefinitionCheck {

  private final ClientUri uri;
  private final ObjectDefinition object;

  DefinitionCheck(ClientUri uri, ObjectDefinition object) {
    this.uri = uri;
    this.object = object;
  }

  /** GET, HPUT, HPOST, SUB. */
  void canBeRead() {
    node()
        .filter(node -> !node.allows(AccessType.GET))
        .ifPresent(node -> refuse("cannot be read: its definition has no Get", node));
  }

  /**
   * HGET: adds what is not there, and replaces what is. Where names are taken however they are
   * written, what was not seen under this one may have been seen under another.
   */
  void canBeWritten(Presence seen) {
    canBeWritten();
    Presence presence = seen == Presence.ABSENT && hasOtherNames() ? Presence.UNKNOWN : seen;
    node()
        .filter(node -> presence == Presence.THERE && !node.allows(AccessType.REPLACE))
        .ifPresent(
            node ->
                refuse(
                    "cannot be replaced: the device has it, and its definition has no Replace",
                    node));
    // Only what a server may read could have been seen.
    node()
        .filter(node -> presence == Presence.ABSENT && node.allows(AccessType.GET))
        .filter(node -> !node.allows(AccessType.ADD))
        .ifPresent(
            node ->
                refuse(
                    "cannot be added: the device does not have it, and its definition has no Add",
                    node));
  }

  /** HGET, where nothing is known of the device. */
  void canBeWritten() {
    node()
        .filter(node -> !node.allows(AccessType.ADD, AccessType.REPLACE))
        .ifPresent(
            node -> refuse("cannot be written: its definition has neither Add nor Replace", node));
  }

  /**
   * HGET of a whole object that is to be one more.
   *
   * @param instances how many the device has already
   */
  void canBeCreated(int instances) {
    NodeDefinition root = object.root();
    if (root.name() != null && !root.allows(AccessType.ADD)) {
      refuse("cannot be created: its definition has no Add", root);
    }
    if (instances >= root.most()) {
      throw refusal(
          "there is at most "
              + root.most()
              + " instance ("
              + root.occurrence()
              + "), and the device has "
              + instances);
    }
  }

  /** DELETE. */
  void canBeDeleted() {
    node()
        .filter(NodeDefinition::permanent)
        .ifPresent(node -> refuse("cannot be deleted: it is permanent", node));
    node()
        .filter(node -> !node.allows(AccessType.DELETE))
        .ifPresent(node -> refuse("cannot be deleted: its definition has no Delete", node));
  }

  /** EXEC. */
  void canBeExecuted() {
    node()
        .filter(node -> !node.allows(AccessType.EXEC))
        .ifPresent(node -> refuse("cannot be executed: its definition has no Exec", node));
  }

  /**
   * The definition of the node.
   *
   * @return empty where the vendor's branch begins: nobody knows what is there
   * @throws Refusal invalid, if there is no such node, or a condition names none
   */
  Optional<NodeDefinition> node() {
    checkConditions();
    return find(object.root(), uri.path());
  }

  private boolean hasOtherNames() {
    return IntStream.rangeClosed(1, uri.path().size())
        .mapToObj(steps -> find(object.root(), uri.path().subList(0, steps)))
        .anyMatch(node -> node.filter(NodeDefinition::ignoresCase).isPresent());
  }

  private void checkConditions() {
    for (ClientUri.NodeValue condition : uri.nodeValues()) {
      String placeholder = "(" + condition.placeholder() + ")";
      int place = uri.path().indexOf(placeholder);
      find(object.root(), uri.path().subList(0, place + 1))
          .flatMap(node -> find(node, condition.path()))
          .filter(leaf -> leaf.format() == NodeFormat.NODE)
          .ifPresent(
              leaf -> {
                throw refusal(
                    "nv compares with the value of a leaf, but "
                        + String.join("/", condition.path())
                        + " has children");
              });
    }
  }

  private Optional<NodeDefinition> find(NodeDefinition from, List<String> path) {
    NodeDefinition node = from;
    for (String step : path) {
      if (node.isOpen()) {
        return Optional.empty();
      }
      NodeDefinition parent = node;
      node = parent.child(step).orElseThrow(() -> missing(parent, step));
    }
    return Optional.of(node);
  }

  private Refusal missing(NodeDefinition parent, String step) {
    String whose = parent == object.root() ? "the root" : "'" + parent.name() + "'";
    if (parent.children().isEmpty()) {
      return refusal(whose + " has no children, so there is no '" + step + "' below it");
    }
    boolean chosen = step.equals("*") || step.startsWith("(");
    return refusal(
        (chosen
                ? step + " stands for a node that has no fixed name; "
                : "there is no '" + step + "'; ")
            + whose
            + " has "
            + parent.children().stream()
                .map(child -> child.name() == null ? "nodes whose names are chosen" : child.name())
                .collect(Collectors.joining(", ")));
  }

  private void refuse(String why, NodeDefinition node) {
    String can =
        node.access().isEmpty()
            ? "; no server may do anything with it"
            : "; what it allows is "
                + node.access().stream()
                    .sorted()
                    .map(type -> type.name().charAt(0) + type.name().substring(1).toLowerCase())
                    .collect(Collectors.joining(", "));
    throw refusal(uri.withoutQuery() + " " + why + can);
  }

  private Refusal refusal(String why) {
    return Refusal.invalid("ClientURI", "By the definition of " + object.moid() + ", " + why + ".");
  }
}
