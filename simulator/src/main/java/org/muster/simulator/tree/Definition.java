package org.muster.simulator.tree;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a device's description says of a node (TS §13.1): how it looks and what a server may do.
 *
 * <p>A branch whose description names no children but that may be added to takes whatever it is
 * given, as vendors' own branches do.
 *
 * @param name the node's name; empty for one whose name is chosen at run time
 * @param format the format of its value; empty for a node with children
 * @param access what a server may do with it; neither added nor removed when it is permanent
 * @param occurrence how often it may be there
 * @param initial the value it has when nobody gave it one, well-formed; empty for a branch
 * @param children what may lie below it
 */
public record Definition(
    String name,
    Optional<Format> format,
    Set<Access> access,
    Occurrence occurrence,
    String initial,
    List<Definition> children) {

  /** Nobody changes what was described. */
  public Definition {
    access = Set.copyOf(access);
    children = List.copyOf(children);
  }

  /**
   * A branch that no description speaks of.
   *
   * @param access what a server may do with it
   * @return an un-named one
   */
  public static Definition free(Set<Access> access) {
    return new Definition("", Optional.empty(), access, Occurrence.ZERO_OR_MORE, "", List.of());
  }

  /**
   * @param wanted what is to be done
   * @return whether a server may
   */
  public boolean allows(Access wanted) {
    return access.contains(wanted);
  }

  /** Whether the description knows a child by this very name. */
  boolean names(String child) {
    return children.stream().anyMatch(definition -> definition.name.equals(child));
  }

  /** The description of a child: the one that has its name, else the one without a name. */
  Optional<Definition> child(String childName) {
    return children.stream()
        .filter(definition -> definition.name.equals(childName))
        .findFirst()
        .or(() -> children.stream().filter(definition -> definition.name.isEmpty()).findFirst());
  }

  /** How many of these names one description of a child stands for. */
  long count(Definition child, Collection<String> names) {
    return names.stream().filter(each -> child(each).filter(child::equals).isPresent()).count();
  }

  boolean takesAnything() {
    return format.isEmpty() && children.isEmpty() && allows(Access.ADD);
  }

  /** Whether it is always there, so that nobody can make or remove it. */
  private boolean isGiven() {
    return !name.isEmpty() && occurrence.least() > 0;
  }

  /** The node as it is when nobody gave it a value: with the children that are always there. */
  Node initialNode() {
    if (format.isPresent()) {
      return new Leaf(format.get(), initial, access);
    }
    Interior node = new Interior(Map.of(), this);
    for (Definition child : children) {
      node = child.isGiven() ? node.with(child.name, child.initialNode()) : node;
    }
    return node;
  }

  /**
   * The node as the device's maker fills it, whatever a server may do.
   *
   * @param content values of a leaf or below a branch; what they leave out is as it is initially
   * @return the node
   * @throws TreeFault 403 when it names a child the description does not know, 415 when a value is
   *     not of its node's format
   */
  public Node filledWith(JsonValue content) throws TreeFault {
    return with(content, true);
  }

  /**
   * The node as a server makes it: it may give values to what it may add or replace. A command is
   * allowed only where it is allowed on all nodes involved (TS §13.1).
   *
   * @throws TreeFault 403 when it gives a value it may not give, 415 when one is of another format
   */
  Node madeOf(JsonValue content) throws TreeFault {
    return with(content, false);
  }

  private Node with(JsonValue content, boolean ownHand) throws TreeFault {
    return format.isPresent() ? leaf(content, ownHand) : branch(content, ownHand);
  }

  private Leaf leaf(JsonValue content, boolean ownHand) throws TreeFault {
    String value = format.get().fromJson(content);
    if (!ownHand && !isWritable() && !value.equals(initial)) {
      throw TreeFault.forbidden("not writable: " + name);
    }
    return new Leaf(format.get(), value, access);
  }

  private Interior branch(JsonValue content, boolean ownHand) throws TreeFault {
    if (!(content instanceof JsonObject object)) {
      throw TreeFault.notUnderstood("a node with children takes an object: " + name);
    }
    Interior node = (Interior) initialNode();
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      node = node.with(member.getKey(), made(member.getKey(), member.getValue(), ownHand, node));
    }
    return node;
  }

  private Node made(String child, JsonValue content, boolean ownHand, Interior node)
      throws TreeFault {
    Optional<Definition> described = child(Step.Named.checked(child));
    boolean unknown = described.isEmpty() && !(takesAnything() || ownHand && children.isEmpty());
    if (unknown || described.isPresent() && !ownHand && !node.mayTake(child, described.get())) {
      throw TreeFault.forbidden("no such child: " + child);
    }
    return described.isPresent() ? described.get().with(content, ownHand) : Node.made(content);
  }

  private boolean isWritable() {
    return allows(Access.ADD) || allows(Access.REPLACE);
  }
}
